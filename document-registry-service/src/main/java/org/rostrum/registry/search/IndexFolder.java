package org.rostrum.registry.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Where this replica keeps its index of titles; else in a folder of the system's for temporary files, for this process only.
 * About 150 MB for a million titles in one language; never shared by two processes.
 */
@ApplicationScoped
class IndexFolder {

    private static final Logger LOG = Logger.getLogger(IndexFolder.class);

    private final Optional<Path> named;
    private Path folder;
    private Directory directory;

    IndexFolder(@ConfigProperty(name = "rostrum.registry.index-directory") Optional<Path> named) {
        this.named = named;
    }

    /**
     * Opens the index there, or an empty one where it cannot be read.
     *
     * @throws IllegalStateException if another process has it, or nothing can be written there
     */
    TitleIndex open() {
        try {
            folder = named.isPresent()
                    ? Files.createDirectories(named.get().toAbsolutePath())
                    : Files.createTempDirectory("rostrum-index-");
            directory = FSDirectory.open(folder);
            return new TitleIndex(directory);
        } catch (LockObtainFailedException held) {
            throw heldByAnother(held);
        } catch (IOException | IllegalArgumentException damaged) {
            LOG.warnf(damaged, "The index in %s cannot be read; it is built anew", folder);
            return openEmpty();
        }
    }

    /** @throws IllegalStateException as {@link #open} */
    TitleIndex openEmpty() {
        try {
            empty();
            return new TitleIndex(directory);
        } catch (LockObtainFailedException held) {
            throw heldByAnother(held);
        } catch (IOException failure) {
            throw new IllegalStateException(
                    "The index of titles cannot be written in " + folder
                            + ". Make the folder writable, or name another in rostrum.registry.index-directory.",
                    failure);
        }
    }

    /** Also of an index that is damaged. */
    void close(TitleIndex index) {
        try {
            index.close();
        } catch (IOException | RuntimeException failure) {
            LOG.debug("The index was not closed in order; what was committed is there", failure);
        }
        if (named.isEmpty()) {
            try {
                empty();
            } catch (IOException | RuntimeException left) {
                LOG.debugf(left, "Files are left in %s", folder);
            }
        }
    }

    /** Removes the files of an index, which may be damaged, and no others. */
    private void empty() throws IOException {
        if (directory == null) {
            throw new IOException("there is no such folder");
        }
        try (Lock ours = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            ours.ensureValid();
            for (String file : directory.listAll()) {
                if (IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()
                        || file.startsWith(IndexFileNames.SEGMENTS)
                        || file.startsWith(IndexFileNames.PENDING_SEGMENTS)) {
                    directory.deleteFile(file);
                }
            }
        }
    }

    private IllegalStateException heldByAnother(IOException held) {
        return new IllegalStateException(
                "Another process uses the index in " + folder
                        + ". Give each replica a folder of its own (rostrum.registry.index-directory).",
                held);
    }
}
