package org.rostrum.registry.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.commons.text.Language;
import org.rostrum.registry.document.DocumentLookup;
import org.rostrum.registry.file.FileRecorder.Recorded;
import org.rostrum.registry.symbol.DocumentSymbol;

/** Takes, finds and gives language versions. */
@ApplicationScoped
public class FileService {

    private final DocumentFiles files;
    private final DocumentLookup documents;
    private final FileRecorder recorder;
    private final FileContents contents;
    private final FileStore store;

    FileService(
            DocumentFiles files,
            DocumentLookup documents,
            FileRecorder recorder,
            FileContents contents,
            FileStore store) {
        this.files = files;
        this.documents = documents;
        this.recorder = recorder;
        this.contents = contents;
        this.store = store;
    }

    /**
     * Puts an upload into the store, then says so in the database: a process that ends in between leaves a content without
     * a document, never a document without its content.
     */
    Recorded keep(FileKey key, Incoming.Upload upload) throws IOException {
        contents.announce(upload.sha256(), upload.size());
        store.keep(upload.path(), upload.sha256());
        return recorder.record(key, upload.sha256(), upload.size());
    }

    /** @throws RuntimeException 404 no such document, or 404 with the files there are */
    @Transactional
    FileView find(FileKey key) {
        documents.originalLanguage(key.symbol());
        return files.of(key).map(FileView::of).orElseThrow(() -> Availability.missing(key, files.of(key.symbol())));
    }

    /** Bytes of a file; to be closed. */
    InputStream open(FileView file, long from, long length) throws IOException {
        return store.read(file.sha256(), from, length)
                .orElseThrow(() -> new IllegalStateException("The store has lost " + file));
    }

    /** @throws RuntimeException 404 no such document */
    @Transactional
    Page<FileView> list(DocumentSymbol symbol, PageRequest page) {
        documents.originalLanguage(symbol);
        List<DocumentFile> all = files.of(symbol);
        int from = page.position(Integer::valueOf).orElse(0);
        List<DocumentFile> rest = all.subList(Math.clamp(from, 0, all.size()), all.size());
        return Page.cut(rest, page.limit(), last -> Integer.toString(all.indexOf(last) + 1))
                .map(FileView::of);
    }

    /**
     * The file that fits best: in the language asked for, else in the original one, else in English, else in the first
     * there is; in the format asked for, else in the first of {@link FileFormat}.
     *
     * @param language null for any
     * @param format null for any
     * @throws RuntimeException 404 no such document, or 404 with the files there are
     */
    @Transactional
    FileView choose(DocumentSymbol symbol, Language language, FileFormat format) {
        Optional<Language> original = documents.originalLanguage(symbol);
        List<DocumentFile> all = files.of(symbol);
        return Preference.best(all, language, format, original.orElse(null))
                .map(FileView::of)
                .orElseThrow(() -> Availability.missing(
                        symbol.canonical()
                                + (format == null ? "" : " as " + format.code())
                                + (language == null ? "" : " in " + language.code()),
                        all));
    }
}
