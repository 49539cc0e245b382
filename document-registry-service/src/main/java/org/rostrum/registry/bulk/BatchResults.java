package org.rostrum.registry.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Map;

/**
 * The results of a batch, kept in a temporary file until all of its lines are read. Most clients send everything before
 * they read anything: results sent meanwhile would fill the connection, and both sides would wait for each other.
 */
final class BatchResults implements Closeable {

    /** In bytes: a batch may have 4 GB of lines with three bytes each, and a result is a hundred times as long. */
    static final long LONGEST = 1L << 30;

    private final ObjectMapper json;
    private final FileChannel file;
    private final OutputStream written;
    private final Map<LineResult.Outcome, Long> counts = new EnumMap<>(LineResult.Outcome.class);
    private long length;

    /** The last line of the answer: how many lines came to what. */
    record Summary(Counts summary) {}

    /** @param lines those that have a result */
    record Counts(long lines, long created, long changed, long unchanged, long refused) {}

    BatchResults(ObjectMapper json) throws IOException {
        this.json = json;
        Path path = Files.createTempFile("rostrum-batch-", ".ndjson");
        // Where the system allows it, the file loses its name at once and cannot be left behind.
        this.file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        this.written = new BufferedOutputStream(Channels.newOutputStream(file), 64 * 1024);
    }

    void add(LineResult result) throws IOException {
        counts.merge(result.outcome(), 1L, Long::sum);
        line(result);
    }

    /** Adds the summary; nothing can be added after it. */
    void finish() throws IOException {
        line(new Summary(new Counts(
                lines(),
                count(LineResult.Outcome.CREATED),
                count(LineResult.Outcome.CHANGED),
                count(LineResult.Outcome.UNCHANGED),
                count(LineResult.Outcome.REFUSED))));
        written.flush();
    }

    long lines() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** In bytes. */
    long length() {
        return length;
    }

    void copyTo(OutputStream answer) throws IOException {
        file.position(0);
        // Not closed, since that would close the file with it.
        Channels.newInputStream(file).transferTo(answer);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private long count(LineResult.Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    /** By way of a string: what a line quotes may hold half of a surrogate pair, which only an encoder replaces. */
    private void line(Object value) throws IOException {
        byte[] line = json.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
        written.write(line);
        written.write('\n');
        length += line.length + 1;
    }
}
