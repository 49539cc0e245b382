package org.rostrum.registry.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps contents by their SHA-256, as 64 lower-case hexadecimal digits. What is kept never changes. */
public interface FileStore {

    /**
     * Keeps a content. When it returns, the content survives the end of the process and of the machine. Keeping what is
     * there already does nothing.
     *
     * @param content a file in {@link FileSettings#directory()}, which the store may take away
     */
    void keep(Path content, String sha256) throws IOException;

    /**
     * A part of a content, to be closed; empty where it is not kept.
     *
     * @param from the first byte, counted from 0
     * @param length in bytes, at least 1, not beyond the end
     */
    Optional<InputStream> read(String sha256, long from, long length) throws IOException;

    /** Forgets a content, if it is kept. */
    void remove(String sha256) throws IOException;
}
