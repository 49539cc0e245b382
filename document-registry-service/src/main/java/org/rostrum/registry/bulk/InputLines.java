package org.rostrum.registry.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a text, one after the other, at constant memory: ended by LF or CR LF, the last one by the end of the
 * text. A byte order mark before the first is dropped. Blank lines are counted, not given.
 */
final class InputLines {

    /** In bytes, without what ends the line. */
    static final int LONGEST = 256 * 1024;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream input;
    private final byte[] buffer = new byte[64 * 1024];
    private int at;
    private int end;
    private long number;

    /** @param input read up to its end, not closed */
    InputLines(InputStream input) {
        this.input = input;
    }

    /**
     * @param number the first line is 1
     * @param bytes null where there are more than {@link #LONGEST}
     */
    record Line(long number, byte[] bytes) {}

    /** The next line that is not blank; null at the end. */
    Line next() throws IOException {
        while (hasMore()) {
            number++;
            byte[] bytes = trimmed(upToLineFeed());
            if (bytes.length > LONGEST) {
                return new Line(number, null);
            }
            if (!isBlank(bytes)) {
                return new Line(number, bytes);
            }
        }
        return null;
    }

    private boolean hasMore() throws IOException {
        while (at == end) {
            int read = input.read(buffer);
            if (read < 0) {
                return false;
            }
            at = 0;
            end = read;
        }
        return true;
    }

    /** Of a line that is too long, only as much is kept as shows it; the rest is read and dropped. */
    private byte[] upToLineFeed() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (hasMore()) {
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            // A byte order mark, a carriage return, and one byte too many.
            int room = LONGEST + BYTE_ORDER_MARK.length + 2 - line.size();
            line.write(buffer, at, Math.min(stop - at, room));
            boolean ended = stop < end;
            at = ended ? stop + 1 : stop;
            if (ended) {
                break;
            }
        }
        return line.toByteArray();
    }

    private byte[] trimmed(byte[] line) {
        boolean marked = number == 1
                && line.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(line, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
        int from = marked ? BYTE_ORDER_MARK.length : 0;
        int to = line.length > from && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
        return from == 0 && to == line.length ? line : Arrays.copyOfRange(line, from, to);
    }

    private static boolean isBlank(byte[] line) {
        for (byte one : line) {
            if (one != ' ' && one != '\t' && one != '\r') {
                return false;
            }
        }
        return true;
    }
}
