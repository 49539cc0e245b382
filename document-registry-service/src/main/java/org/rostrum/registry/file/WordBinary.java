package org.rostrum.registry.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A compound file that holds a Word document ([MS-DOC] section 2.1). */
final class WordBinary {

    /**
     * In bytes. POI reads the tables of a compound file into memory, and they may be most of it: one of 300 MB can
     * take the whole heap. No text of ordinary length comes near.
     */
    static final long LARGEST = 32L << 20;

    private WordBinary() {}

    /** False for what is larger than {@link #LARGEST}. */
    static boolean is(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            return false;
        }
        try (POIFSFileSystem parts = new POIFSFileSystem(file.toFile(), true)) {
            return parts.getRoot().hasEntryCaseInsensitive("WordDocument");
        } catch (IOException | RuntimeException broken) {
            // POI tells of broken files by exceptions of many kinds.
            return false;
        }
    }
}
