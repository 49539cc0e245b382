package org.rostrum.registry.file;

import java.net.URI;
import org.rostrum.commons.text.Language;
import org.rostrum.registry.document.DocumentAddress;
import org.rostrum.registry.symbol.DocumentSymbol;

/** One language version of a document in one format. */
record FileKey(DocumentSymbol symbol, Language language, FileFormat format) {

    /** The path of the file, the slashes of the symbol encoded. */
    URI address() {
        return URI.create("/v1/document-files/%s/%s/%s"
                .formatted(language.code(), format.code(), DocumentAddress.segment(symbol)));
    }

    /** {@code A-C.3-78-L.1-en.pdf}: every file system takes it. */
    String fileName() {
        return symbol.canonical().replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("^[-.]+|[-.]+$", "") + "-"
                + language.code() + "." + format.code();
    }

    /** As the change log names it. */
    @Override
    public String toString() {
        return language.code() + "/" + format.code() + "/" + symbol.canonical();
    }
}
