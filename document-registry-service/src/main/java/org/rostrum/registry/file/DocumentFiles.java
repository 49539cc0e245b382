package org.rostrum.registry.file;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostrum.registry.symbol.DocumentSymbol;

/** The table of files. */
@ApplicationScoped
class DocumentFiles implements PanacheRepositoryBase<DocumentFile, UUID> {

    private static final Comparator<DocumentFile> ORDER = Comparator.<DocumentFile>comparingInt(
                    file -> file.language.ordinal())
            .thenComparing(file -> file.format);

    Optional<DocumentFile> of(FileKey key) {
        return find(
                        "symbol = ?1 and language = ?2 and format = ?3",
                        key.symbol().canonical(),
                        key.language(),
                        key.format())
                .firstResultOptional();
    }

    /** All of a document, by language in the order of the six, then by format. */
    List<DocumentFile> of(DocumentSymbol symbol) {
        return list("symbol", symbol.canonical()).stream().sorted(ORDER).toList();
    }
}
