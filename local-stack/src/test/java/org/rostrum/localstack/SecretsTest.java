package org.rostrum.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    private Path folder;

    @Test
    void areTheSameWhenReadAgain() {
        Path file = folder.resolve("passwords.properties");
        String first = Secrets.in(file).password("root");
        assertThat(Secrets.in(file).password("root")).isEqualTo(first).matches("[0-9a-f]{48}");
    }

    @Test
    void differFromNameToName() {
        Secrets secrets = Secrets.in(folder.resolve("passwords.properties"));
        assertThat(secrets.password("agenda")).isNotEqualTo(secrets.password("registry"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void areReadByNobodyElse() throws Exception {
        Path file = folder.resolve("passwords.properties");
        Secrets.in(file).password("root");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
