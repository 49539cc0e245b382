package org.rostrum.registry.file;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import org.rostrum.registry.RegistryProblem;
import org.rostrum.web.WebProblem;

/** Where an upload lies until it is known what it is. */
@ApplicationScoped
class Incoming {

    private static final int CHUNK = 64 * 1024;

    private final Path folder;
    private final long largest;

    Incoming(FileSettings settings) {
        this.folder = settings.directory().resolve("incoming");
        this.largest = settings.maxSize().asLongValue();
    }

    /**
     * A body as it arrived, whole.
     *
     * @param size in bytes, at least 1
     */
    record Upload(Path path, String sha256, long size) implements AutoCloseable {

        byte[] digest() {
            return HexFormat.of().parseHex(sha256);
        }

        /** Drops what the store has not taken. */
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    /** A folder that cannot be written is told at the start, not by the first upload. */
    void prepare(@Observes StartupEvent start) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createFile(folder.resolve(UUID.randomUUID().toString())));
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "Cannot write to %s, where files of documents arrive. Name another folder in ROSTRUM_REGISTRY_FILES_DIRECTORY."
                            .formatted(folder.toAbsolutePath()),
                    failure);
        }
    }

    /**
     * @param declared what the sender says of the length, in bytes; -1 where nothing
     * @throws RuntimeException 413 too large, 422 empty
     */
    Upload receive(InputStream body, long declared) throws IOException {
        if (declared > largest) {
            throw tooLarge();
        }
        Path path = folder.resolve(UUID.randomUUID().toString());
        MessageDigest digest = sha256();
        long size = 0;
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(path)) {
            byte[] chunk = new byte[CHUNK];
            for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
                size += read;
                if (size > largest) {
                    throw tooLarge();
                }
                digest.update(chunk, 0, read);
                out.write(chunk, 0, read);
            }
            whole = true;
        } finally {
            if (!whole || size == 0) {
                Files.deleteIfExists(path);
            }
        }
        if (size == 0) {
            throw RegistryProblem.FILE_EMPTY
                    .because("The body has no bytes. Send the file as the body of the request.")
                    .build();
        }
        return new Upload(path, HexFormat.of().formatHex(digest.digest()), size);
    }

    /** Drops what a process left that ended amid an upload. */
    void dropOlderThan(Instant time) throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            for (Path path : left.toList()) {
                try {
                    if (Files.getLastModifiedTime(path).toInstant().isBefore(time)) {
                        Files.deleteIfExists(path);
                    }
                } catch (NoSuchFileException takenMeanwhile) {
                    // An upload that has just ended.
                }
            }
        }
    }

    private RuntimeException tooLarge() {
        return WebProblem.PAYLOAD_TOO_LARGE
                .because("A file may have %d bytes.".formatted(largest))
                .with("maxBytes", largest)
                .withHeader("Connection", "close")
                .build();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
