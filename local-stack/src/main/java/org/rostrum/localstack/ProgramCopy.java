package org.rostrum.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * Copies of built programs, from which a stack runs: a build that goes on beside it replaces the files in the build
 * folders, and a Java process whose jars are replaced fails when it next needs a class.
 */
public final class ProgramCopy {
    private ProgramCopy() {}

    /**
     * Copies a folder, replacing an older copy. Libraries, which builds replace but never rewrite, are linked where the
     * file system can do that.
     */
    public static void replace(Path source, Path target) {
        try {
            SoftwareCache.deleteTree(target);
            try (Stream<Path> files = Files.walk(source)) {
                for (Path file : files.toList()) {
                    Path copy = target.resolve(source.relativize(file));
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(copy);
                    } else {
                        copyFile(file, copy);
                    }
                }
            }
        } catch (IOException e) {
            throw new StackException("Could not copy " + source + " to " + target + ": " + e.getMessage(), e);
        }
    }

    /** Copies a jar and the folder {@code lib} beside it. */
    public static Path ofJarWithLibraries(Path jar, Path target) {
        replace(jar.resolveSibling("lib"), target.resolve("lib"));
        try {
            return Files.copy(jar, target.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StackException("Could not copy " + jar + " to " + target + ": " + e.getMessage(), e);
        }
    }

    private static void copyFile(Path file, Path copy) throws IOException {
        if (file.getParent().endsWith("lib") || file.getParent().getParent().endsWith("lib")) {
            try {
                Files.createLink(copy, file);
                return;
            } catch (IOException | UnsupportedOperationException otherFileSystem) {
                Files.deleteIfExists(copy);
            }
        }
        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
    }
}
