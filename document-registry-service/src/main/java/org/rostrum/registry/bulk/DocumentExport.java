package org.rostrum.registry.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.rostrum.registry.document.DocumentFilter;
import org.rostrum.registry.document.DocumentView;
import org.rostrum.registry.search.DocumentSearch;

/** Writes all documents that match, in the order of their symbols, at constant memory and without a long transaction. */
@ApplicationScoped
class DocumentExport {

    /** Documents read at once, which may have 30,000 characters of titles each. */
    static final int STRETCH = 100;

    private final DocumentSearch documents;
    private final ObjectMapper json;

    DocumentExport(DocumentSearch documents, ObjectMapper json) {
        this.documents = documents;
        this.json = json;
    }

    /**
     * Refuses what cannot be sought, before an answer begins.
     *
     * @throws RuntimeException 400, or 503 where words are sought and the index is not built yet
     */
    void requireAnswerable(DocumentFilter filter) {
        documents.stretch(filter, null, 1);
    }

    /** A stretch at a time to be written somewhere. */
    private interface Sink {
        void accept(DocumentView document) throws IOException;
    }

    /** Each document on a line of its own, as lists show it. {@code output} is left open. */
    void writeLines(DocumentFilter filter, OutputStream output) throws IOException {
        OutputStream lines = new BufferedOutputStream(output, 64 * 1024);
        write(filter, document -> {
            lines.write(json.writeValueAsBytes(document));
            lines.write('\n');
        });
        lines.flush();
    }

    /** Each document in a row, after a row with the names of the columns. {@code output} is left open. */
    void writeTable(DocumentFilter filter, OutputStream output) throws IOException {
        Writer text = new OutputStreamWriter(new BufferedOutputStream(output, 64 * 1024), StandardCharsets.UTF_8);
        DocumentTable table = new DocumentTable(text);
        write(filter, table::add);
        text.flush();
    }

    private void write(DocumentFilter filter, Sink sink) throws IOException {
        String last = null;
        do {
            DocumentSearch.Stretch stretch = documents.stretch(filter, last, STRETCH);
            for (DocumentView document : stretch.documents()) {
                sink.accept(document);
            }
            last = stretch.last();
        } while (last != null);
    }
}
