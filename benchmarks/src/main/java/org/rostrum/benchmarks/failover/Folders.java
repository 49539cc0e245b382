package org.rostrum.benchmarks.failover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders of a benchmark. */
final class Folders {

    private Folders() {}

    /** Removes what the last run has left there. */
    static Path empty(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            List<Path> old;
            try (Stream<Path> files = Files.walk(folder)) {
                old = files.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : old) {
                Files.delete(file);
            }
        }
        return Files.createDirectories(folder);
    }
}
