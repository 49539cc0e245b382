package org.rostrum.registry.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store of files promises. */
abstract class FileStoreContract {

    @TempDir
    Path folder;

    private final byte[] content = new byte[300_000];

    abstract FileStore store();

    @Test
    void givesBackWhatItKeeps() throws Exception {
        String sha256 = keep(1);
        assertThat(read(sha256, 0, content.length)).isEqualTo(content);
    }

    @Test
    void givesAPart() throws Exception {
        String sha256 = keep(2);
        assertThat(read(sha256, 100_000, 1)).containsExactly(content[100_000]);
        assertThat(read(sha256, 299_990, 10)).isEqualTo(Arrays.copyOfRange(content, 299_990, 300_000));
    }

    @Test
    void keepsTheSameTwiceAsOnce() throws Exception {
        String sha256 = keep(3);
        assertThat(keep(3)).isEqualTo(sha256);
        assertThat(read(sha256, 0, content.length)).isEqualTo(content);
    }

    @Test
    void hasNothingItDoesNotKeep() throws Exception {
        assertThat(store().read("ab".repeat(32), 0, 1)).isEmpty();
    }

    @Test
    void forgetsWhatIsRemoved() throws Exception {
        String sha256 = keep(4);
        store().remove(sha256);
        assertThat(store().read(sha256, 0, 1)).isEmpty();
        store().remove(sha256);
        assertThat(keep(4)).isEqualTo(sha256);
        assertThat(read(sha256, 0, content.length)).isEqualTo(content);
    }

    private String keep(int seed) throws Exception {
        new Random(seed).nextBytes(content);
        Path upload = Files.write(Files.createTempFile(folder, "upload", ""), content);
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        store().keep(upload, sha256);
        return sha256;
    }

    private byte[] read(String sha256, long from, long length) throws IOException {
        try (InputStream in = store().read(sha256, from, length).orElseThrow()) {
            return in.readAllBytes();
        }
    }
}
