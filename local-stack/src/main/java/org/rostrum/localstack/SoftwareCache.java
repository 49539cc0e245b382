package org.rostrum.localstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Unpacked programs (MariaDB, Keycloak), shared by all stacks and tests of one user, since unpacking them takes longer
 * than starting them. The folder is {@code ROSTRUM_CACHE_DIR}, else {@code ~/.cache/rostrum}; it may be deleted while
 * no stack runs.
 */
final class SoftwareCache {
    private static final Object ONE_AT_A_TIME = new Object();

    private final Path folder;

    SoftwareCache(Path folder) {
        this.folder = folder;
    }

    static SoftwareCache ofThisUser() {
        return new SoftwareCache(folder(System.getenv(), Path.of(System.getProperty("user.home"))));
    }

    static Path folder(Map<String, String> environment, Path home) {
        String given = environment.get("ROSTRUM_CACHE_DIR");
        if (given != null && !given.isBlank()) {
            return Path.of(given).toAbsolutePath();
        }
        String shared = environment.get("XDG_CACHE_HOME");
        Path parent = shared != null && !shared.isBlank() ? Path.of(shared) : home.resolve(".cache");
        return parent.resolve("rostrum").toAbsolutePath();
    }

    Path folder() {
        return folder;
    }

    /** What puts a program into an empty folder. */
    interface Unpacking {
        void into(Path folder) throws IOException;
    }

    /**
     * The folder of this name, unpacked now where it is not there. It appears only when complete, and when several
     * processes want it at once, one unpacks and the others wait.
     */
    Path unpackedOnce(String name, Unpacking unpacking) {
        Path complete = folder.resolve(name);
        if (Files.isDirectory(complete)) {
            return complete;
        }
        synchronized (ONE_AT_A_TIME) {
            try {
                Files.createDirectories(folder);
                try (FileChannel channel = FileChannel.open(
                                folder.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        FileLock lock = channel.lock()) {
                    if (lock.isValid() && !Files.isDirectory(complete)) {
                        Path partial = folder.resolve(name + ".partial");
                        deleteTree(partial);
                        Files.createDirectories(partial);
                        unpacking.into(partial);
                        Files.move(partial, complete, StandardCopyOption.ATOMIC_MOVE);
                    }
                }
            } catch (IOException e) {
                throw new StackException(
                        "Could not unpack " + name + " into " + folder + ": " + e.getMessage()
                                + ". Make room there, or name another folder in ROSTRUM_CACHE_DIR.",
                        e);
            }
        }
        return complete;
    }

    /** Deletes a folder and all in it; links are removed, not followed. */
    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
