package org.rostrum.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The folder a stack keeps everything in. A marker file tells it from folders that hold something else, which are
 * neither used nor wiped.
 */
public final class StateDirectory {
    /** Also made by the start script, which writes the log of the build before any Java runs. */
    static final String MARKER = "rostrum-state";

    private StateDirectory() {}

    /**
     * Makes the folder where it is not there.
     *
     * @throws StackException where it cannot be written or holds something else
     */
    public static void open(Path folder) {
        try {
            OwnerOnly.createFolder(folder);
            if (!Files.exists(folder.resolve(MARKER))) {
                requireEmpty(folder);
                Files.writeString(folder.resolve(MARKER), "Made by ./rostrum; removed by ./rostrum down --wipe\n");
            }
            OwnerOnly.createFolder(folder.resolve("logs"));
            if (!Files.isWritable(folder.resolve("logs"))) {
                throw new IOException("it belongs to " + Files.getOwner(folder).getName());
            }
        } catch (IOException e) {
            throw new StackException(
                    "Cannot keep the stack's data in " + folder + ": " + e.getMessage()
                            + ". Start as the user it belongs to, or name another folder in ROSTRUM_STATE_DIR.",
                    e);
        }
    }

    /**
     * Deletes the folder and all in it.
     *
     * @throws StackException where it is not a stack's, or cannot be deleted
     */
    public static void wipe(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.exists(folder.resolve(MARKER))) {
            throw new StackException(
                    "Did not delete " + folder + ": it does not look like the data of a stack (no file " + MARKER
                            + " in it). Check ROSTRUM_STATE_DIR.");
        }
        try {
            SoftwareCache.deleteTree(folder);
        } catch (IOException e) {
            throw new StackException("Could not delete all of " + folder + ": " + e.getMessage(), e);
        }
    }

    private static void requireEmpty(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            if (content.findAny().isPresent()) {
                throw new IOException("it holds files that are not a stack's");
            }
        }
    }
}
