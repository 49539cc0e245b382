package org.rostrum.registry.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Keeps contents in a folder of a file system: {@code content/ab/cdef…}. */
final class DirectoryStore implements FileStore {

    private final Path contents;

    DirectoryStore(Path directory) {
        this.contents = directory.resolve("content");
    }

    @Override
    public void keep(Path content, String sha256) throws IOException {
        Path place = placeOf(sha256);
        if (Files.exists(place)) {
            return;
        }
        Path folder = place.getParent();
        if (!Files.exists(folder)) {
            Files.createDirectories(folder);
            force(contents.getParent());
            force(contents);
        }
        force(content);
        Files.move(content, place, StandardCopyOption.ATOMIC_MOVE);
        // The name is the folder's content: without this it could be gone after the machine lost its power.
        force(folder);
    }

    @Override
    public Optional<InputStream> read(String sha256, long from, long length) throws IOException {
        try {
            FileChannel channel = FileChannel.open(placeOf(sha256), StandardOpenOption.READ);
            channel.position(from);
            return Optional.of(new FirstBytes(Channels.newInputStream(channel), length));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    @Override
    public void remove(String sha256) throws IOException {
        Files.deleteIfExists(placeOf(sha256));
    }

    private Path placeOf(String sha256) {
        return contents.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
    }

    private static void force(Path fileOrFolder) throws IOException {
        try (FileChannel channel = FileChannel.open(fileOrFolder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
