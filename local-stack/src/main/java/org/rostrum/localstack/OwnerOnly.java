package org.rostrum.localstack;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that nobody but their owner can open, where the file system knows of owners. */
final class OwnerOnly {
    private static final FileAttribute<?>[] FILE = attributes("rw-------");
    private static final FileAttribute<?>[] FOLDER = attributes("rwx------");

    private OwnerOnly() {}

    static void createFile(Path file) throws IOException {
        Files.createFile(file, FILE);
    }

    static void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder, FOLDER);
    }

    private static FileAttribute<?>[] attributes(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
