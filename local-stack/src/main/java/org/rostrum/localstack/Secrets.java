package org.rostrum.localstack;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Random passwords, made once and kept in a file that only its owner can read. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties known = new Properties();

    private Secrets(Path file) {
        this.file = file;
    }

    static Secrets in(Path file) {
        Secrets secrets = new Secrets(file);
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                secrets.known.load(reader);
            } catch (IOException e) {
                throw new StackException("Cannot read the passwords of the local stack in " + file + ": "
                        + e.getMessage() + ". Start as the user who created it, or remove the folder.");
            }
        }
        return secrets;
    }

    /** The password of this name, 192 random bits as 48 hexadecimal digits. */
    synchronized String password(String name) {
        String password = known.getProperty(name);
        if (password == null) {
            byte[] bytes = new byte[24];
            RANDOM.nextBytes(bytes);
            password = HexFormat.of().formatHex(bytes);
            known.setProperty(name, password);
            save();
        }
        return password;
    }

    private void save() {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            OwnerOnly.createFile(fresh);
            try (Writer writer = Files.newBufferedWriter(fresh, StandardOpenOption.WRITE)) {
                known.store(writer, "Passwords of the local stack");
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StackException(
                    "Cannot keep the passwords of the local stack in " + file + ": " + e.getMessage(), e);
        }
    }
}
