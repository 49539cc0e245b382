package org.rostrum.registry.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.rostrum.registry.document.DocumentFilter;
import org.rostrum.registry.document.DocumentStretch;
import org.rostrum.registry.document.DocumentView;

/** Writes all documents that match, in the order of their symbols, at constant memory and without a long transaction. */
@ApplicationScoped
class DocumentExport {

    /** Documents read at once. */
    static final int STRETCH = 500;

    private final DocumentStretch documents;
    private final ObjectMapper json;

    DocumentExport(DocumentStretch documents, ObjectMapper json) {
        this.documents = documents;
        this.json = json;
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
        List<DocumentView> stretch;
        do {
            stretch = documents.after(last, filter, STRETCH);
            for (DocumentView document : stretch) {
                sink.accept(document);
                last = document.symbol();
            }
        } while (stretch.size() == STRETCH);
    }
}
