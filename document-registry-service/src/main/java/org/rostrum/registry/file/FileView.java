package org.rostrum.registry.file;

import java.net.URI;
import java.time.Instant;
import org.rostrum.commons.text.Language;
import org.rostrum.registry.OneSymbol;

/**
 * One language version in one format, as callers see it.
 *
 * @param sizeBytes of the file
 * @param sha256 of its bytes, in hexadecimal; the ETag of the file is made of it
 * @param storedAt when these bytes were uploaded
 * @param url where the file is
 */
public record FileView(
        String symbol,
        Language language,
        FileFormat format,
        String mediaType,
        long sizeBytes,
        String sha256,
        Instant storedAt,
        URI url) {

    static FileView of(DocumentFile file) {
        return new FileView(
                file.symbol,
                file.language,
                file.format,
                file.format.mediaType(),
                file.size,
                file.sha256,
                file.storedAt,
                new FileKey(OneSymbol.of(file.symbol), file.language, file.format).address());
    }
}
