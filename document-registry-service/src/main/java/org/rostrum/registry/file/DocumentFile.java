package org.rostrum.registry.file;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.rostrum.commons.persistence.VersionedEntity;
import org.rostrum.commons.text.Language;

/** What is known of one language version in one format; its content is in the store. */
@Entity
class DocumentFile extends VersionedEntity {

    String symbol;

    @Enumerated(EnumType.STRING)
    Language language;

    @Enumerated(EnumType.STRING)
    FileFormat format;

    /** 64 lower-case hexadecimal digits. */
    String sha256;

    /** In bytes. */
    long size;

    Instant storedAt;

    protected DocumentFile() {
        // for Hibernate
    }

    DocumentFile(FileKey key) {
        symbol = key.symbol().canonical();
        language = key.language();
        format = key.format();
    }
}
