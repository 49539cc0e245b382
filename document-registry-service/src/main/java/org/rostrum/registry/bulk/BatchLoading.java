package org.rostrum.registry.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.rostrum.commons.persistence.DatabaseConflicts;
import org.rostrum.commons.persistence.DatabaseErrorMapper;
import org.rostrum.registry.document.DocumentBatch;
import org.rostrum.registry.document.DocumentBatch.Outcome;
import org.rostrum.web.WebProblem;

/**
 * Enters the documents of a batch, a few hundred lines to a transaction. What was committed stays, whatever happens
 * afterwards: the same batch again finds it unchanged.
 */
@ApplicationScoped
class BatchLoading {

    private static final Logger LOG = Logger.getLogger(BatchLoading.class);

    /** Lines of one transaction. */
    static final int CHUNK = 500;
    /** Bytes of one transaction, unless one line has more. */
    private static final int CHUNK_BYTES = 1 << 20;
    /** How often a line is tried that meets others in the database. */
    private static final int ATTEMPTS = 5;

    private final DocumentLines reader;
    private final DocumentBatch documents;
    private final ObjectMapper json;

    BatchLoading(DocumentLines reader, DocumentBatch documents, ObjectMapper json) {
        this.reader = reader;
        this.documents = documents;
        this.json = json;
    }

    /**
     * @param input read to its end
     * @return the results of all lines in order; to be closed
     * @throws RuntimeException 503 if the database went away, 413 if there are too many results: lines up to the one it
     *     names are committed
     */
    BatchResults load(InputStream input) throws IOException {
        return load(input, BatchResults.LONGEST);
    }

    /** @param longest how long the results may be before a chunk is entered, in bytes */
    BatchResults load(InputStream input, long longest) throws IOException {
        BatchResults results = new BatchResults(json);
        try {
            InputLines lines = new InputLines(input);
            for (List<ReadLine> chunk = chunk(lines); !chunk.isEmpty(); chunk = chunk(lines)) {
                requireRoom(results, longest);
                enter(chunk, results);
            }
            results.finish();
            return results;
        } catch (IOException | RuntimeException failure) {
            results.close();
            throw failure;
        }
    }

    private static void requireRoom(BatchResults results, long longest) {
        if (results.length() > longest) {
            throw WebProblem.PAYLOAD_TOO_LARGE
                    .because("The results of the first %d lines that are not blank have more than %d bytes. These lines"
                                    .formatted(results.lines(), longest)
                            + " were answered for and stay; send the others as a batch of their own.")
                    .with("linesDone", results.lines())
                    .withHeader("Connection", "close")
                    .build();
        }
    }

    private List<ReadLine> chunk(InputLines lines) {
        List<ReadLine> chunk = new ArrayList<>();
        int bytes = 0;
        while (chunk.size() < CHUNK && bytes < CHUNK_BYTES) {
            InputLines.Line line = next(lines);
            if (line == null) {
                break;
            }
            bytes += line.bytes() == null ? 0 : line.bytes().length;
            chunk.add(reader.read(line));
        }
        return chunk;
    }

    private static InputLines.Line next(InputLines lines) {
        try {
            return lines.next();
        } catch (IOException broken) {
            LOG.infof("A batch broke off: %s", broken);
            throw WebProblem.BAD_REQUEST
                    .because("The input broke off. What was committed stays; send the same again.")
                    .build();
        }
    }

    private void enter(List<ReadLine> chunk, BatchResults results) throws IOException {
        List<DocumentBatch.Entry> entries = chunk.stream()
                .filter(ReadLine.Entry.class::isInstance)
                .map(line -> ((ReadLine.Entry) line).entry())
                .toList();
        var outcomes = outcomes(entries, results).iterator();
        for (ReadLine line : chunk) {
            results.add(
                    switch (line) {
                        case ReadLine.Entry entry -> LineResult.of(entry, outcomes.next());
                        case ReadLine.Unreadable unreadable -> LineResult.of(unreadable);
                    });
        }
    }

    private List<Outcome> outcomes(List<DocumentBatch.Entry> entries, BatchResults results) {
        if (entries.isEmpty()) {
            return List.of();
        }
        try {
            return documents.enterOrReplace(entries);
        } catch (PersistenceException failure) {
            requireDatabase(failure, results);
            LOG.debugf("A chunk of a batch is entered line by line: %s", failure);
            List<Outcome> outcomes = new ArrayList<>(entries.size());
            for (DocumentBatch.Entry entry : entries) {
                outcomes.add(alone(entry, results));
            }
            return outcomes;
        }
    }

    /** A transaction of its own, so that a line the database refuses fails alone. */
    private Outcome alone(DocumentBatch.Entry entry, BatchResults results) {
        for (int attempt = 1; ; attempt++) {
            try {
                return documents.enterOrReplace(List.of(entry)).getFirst();
            } catch (PersistenceException failure) {
                requireDatabase(failure, results);
                boolean met = failure instanceof OptimisticLockException
                        || DatabaseConflicts.isDuplicate(failure)
                        || DatabaseConflicts.isPassing(failure);
                if (!met || attempt == ATTEMPTS) {
                    return new DocumentBatch.Refused(DatabaseErrorMapper.problem(failure));
                }
            }
        }
    }

    private static void requireDatabase(PersistenceException failure, BatchResults results) {
        if (DatabaseConflicts.isOutOfReach(failure)) {
            LOG.error("The database went away during a batch", failure);
            throw WebProblem.SERVICE_UNAVAILABLE
                    .because("The database went away. The first %d lines that are not blank were answered for and stay;"
                                    .formatted(results.lines())
                            + " send the same again.")
                    .with("linesDone", results.lines())
                    .withHeader("Retry-After", 5)
                    .build();
        }
    }
}
