package org.rostrum.registry.file;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A compound file that holds a Word document ([MS-DOC] section 2.1). */
final class WordBinary {

    private WordBinary() {}

    static boolean is(Path file) {
        try (POIFSFileSystem parts = new POIFSFileSystem(file.toFile(), true)) {
            return parts.getRoot().hasEntryCaseInsensitive("WordDocument");
        } catch (IOException | RuntimeException broken) {
            // POI tells of broken files by exceptions of many kinds.
            return false;
        }
    }
}
