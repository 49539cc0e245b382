package org.rostrum.registry.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.EntityTag;
import java.util.Optional;
import org.rostrum.commons.changelog.ChangeLog;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.persistence.DatabaseTime;
import org.rostrum.commons.security.BodyAuthority;
import org.rostrum.registry.RegistryProblem;
import org.rostrum.registry.document.DeletionGuard;
import org.rostrum.registry.document.DocumentLookup;
import org.rostrum.registry.symbol.DocumentSymbol;

/** The one place where rows of files are written, each with its row in the change log. */
@ApplicationScoped
class FileRecorder implements DeletionGuard {

    private static final String TYPE = "document-file";

    private final DocumentFiles files;
    private final DocumentLookup documents;
    private final FileContents contents;
    private final BodyAuthority authority;
    private final Conditions conditions;
    private final ChangeLog changes;
    private final DatabaseTime time;

    FileRecorder(
            DocumentFiles files,
            DocumentLookup documents,
            FileContents contents,
            BodyAuthority authority,
            Conditions conditions,
            ChangeLog changes,
            DatabaseTime time) {
        this.files = files;
        this.documents = documents;
        this.contents = contents;
        this.authority = authority;
        this.conditions = conditions;
        this.changes = changes;
        this.time = time;
    }

    /** @param created whether there was none before */
    record Recorded(FileView file, boolean created) {}

    static EntityTag tagOf(String sha256) {
        return new EntityTag(sha256);
    }

    /**
     * Whether the file could be written now, so that nobody sends it in vain.
     *
     * @throws RuntimeException 403, 404 no such document, 412 or 428
     */
    @Transactional
    void requireWritable(FileKey key) {
        authority.require(key.symbol().bodyPrefix());
        documents.hold(key.symbol());
        requireConditions(files.of(key));
    }

    /**
     * Says that a content, which is in the store, is this file.
     *
     * @throws RuntimeException as {@link #requireWritable}
     */
    @Transactional
    Recorded record(FileKey key, String sha256, long size) {
        documents.hold(key.symbol());
        Optional<DocumentFile> there = files.of(key);
        requireConditions(there);
        DocumentFile file = there.orElseGet(() -> new DocumentFile(key));
        if (sha256.equals(file.sha256)) {
            return new Recorded(FileView.of(file), false);
        }
        FileView before = there.map(FileView::of).orElse(null);
        there.ifPresent(replaced -> contents.letGo(replaced.sha256));
        file.sha256 = sha256;
        file.size = size;
        file.storedAt = time.now();
        files.persistAndFlush(file);
        FileView after = FileView.of(file);
        changes.record(TYPE, key, before == null ? "created" : "replaced", before, after);
        return new Recorded(after, before == null);
    }

    /** @throws RuntimeException 403, 404, 412 or 428 */
    @Transactional
    void delete(FileKey key) {
        authority.require(key.symbol().bodyPrefix());
        documents.hold(key.symbol());
        DocumentFile file = files.of(key).orElseThrow(() -> Availability.missing(key, files.of(key.symbol())));
        conditions.requireMatch(tagOf(file.sha256));
        changes.deleted(TYPE, key, FileView.of(file));
        contents.letGo(file.sha256);
        files.delete(file);
        files.flush();
    }

    @Override
    public void check(DocumentSymbol symbol) {
        var kept = files.of(symbol);
        if (!kept.isEmpty()) {
            throw RegistryProblem.DOCUMENT_HAS_FILES
                    .because("%s has %d files, which would be lost. Delete them first, or withdraw the document."
                            .formatted(symbol.canonical(), kept.size()))
                    .with("files", Availability.of(kept))
                    .build();
        }
    }

    private void requireConditions(Optional<DocumentFile> there) {
        there.ifPresentOrElse(file -> conditions.requireReplacement(tagOf(file.sha256)), conditions::requireCreation);
    }
}
