package org.rostrum.registry.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is left when a process ends, or its store fails, anywhere within an upload. */
@QuarkusTest
class FileDurabilityTest extends FileTest {

    private static final Duration A_DAY = Duration.ofDays(1);

    @Inject
    FileStore store;

    @Inject
    FileContents contents;

    @Inject
    UnusedFiles unused;

    @Inject
    FileSettings settings;

    @Test
    void namesAFileOnlyWhenTheStoreHasIt() {
        String symbol = newDocument();
        List<Integer> seenWhileKeeping = new ArrayList<>();
        DirectoryStore real = new DirectoryStore(settings.directory());
        QuarkusMock.installMockForType(
                new Watched(real) {
                    @Override
                    public void keep(Path content, String sha256) throws IOException {
                        seenWhileKeeping.add(
                                as("observer").get(fileOf("en/pdf", symbol)).statusCode());
                        super.keep(content, sha256);
                        seenWhileKeeping.add(
                                as("observer").get(fileOf("en/pdf", symbol)).statusCode());
                    }
                },
                FileStore.class);
        upload("en/pdf", symbol, SampleFiles.pdf(symbol));
        assertThat(seenWhileKeeping).containsExactly(404, 404);
        as("observer").get(fileOf("en/pdf", symbol)).then().statusCode(200);
    }

    @Test
    void changesNothingWhenTheStoreFails() throws IOException {
        String symbol = newDocument();
        QuarkusMock.installMockForType(
                new Watched(new DirectoryStore(settings.directory())) {
                    @Override
                    public void keep(Path content, String sha256) throws IOException {
                        throw new IOException("No space left on device");
                    }
                },
                FileStore.class);
        create("en/pdf", symbol, SampleFiles.pdf(symbol))
                .then()
                .statusCode(503)
                .header("Retry-After", "60")
                .body("type", equalTo("/problems/service-unavailable"));
        as("observer").get(fileOf("en/pdf", symbol)).then().statusCode(404);
        try (var left = Files.list(settings.directory().resolve("incoming"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void removesWhatAProcessLeftThatEndedBeforeItSaidSo() throws IOException {
        String sha256 = keptUnused();
        unused.removeAfter(A_DAY);
        assertThat(store.read(sha256, 0, 3)).isPresent().get().satisfies(InputStream::close);
        unused.removeAfter(Duration.ZERO);
        assertThat(store.read(sha256, 0, 3)).isEmpty();
    }

    @Test
    void removesTheOthersWhereOneCannotBeRemoved() throws IOException {
        String stuck = keptUnused();
        String free = keptUnused();
        QuarkusMock.installMockForType(
                new Watched(new DirectoryStore(settings.directory())) {
                    @Override
                    public void remove(String sha256) throws IOException {
                        if (sha256.equals(stuck)) {
                            throw new IOException("Input/output error");
                        }
                        super.remove(sha256);
                    }
                },
                FileStore.class);
        unused.removeAfter(Duration.ZERO);
        assertThat(store.read(free, 0, 3)).isEmpty();
        assertThat(store.read(stuck, 0, 3)).isPresent().get().satisfies(InputStream::close);
        assertThat(contents.unusedFor(Duration.ZERO)).contains(stuck).doesNotContain(free);
    }

    /** A content that no document names. */
    private String keptUnused() throws IOException {
        String sha256 = UUID.randomUUID().toString().replace("-", "").repeat(2);
        contents.announce(sha256, 3);
        store.keep(Files.writeString(incoming("left"), "abc"), sha256);
        return sha256;
    }

    @Test
    void neverRemovesWhatADocumentHas() {
        String symbol = newDocument();
        byte[] pdf = SampleFiles.pdf(symbol);
        upload("en/pdf", symbol, pdf);
        unused.removeAfter(Duration.ZERO);
        assertThat(as("observer").get(fileOf("en/pdf", symbol)).asByteArray()).isEqualTo(pdf);
    }

    @Test
    void keepsAReplacedFileForThoseWhoAreReadingIt() throws IOException {
        String symbol = newDocument();
        String tag = upload("en/pdf", symbol, SampleFiles.pdf("first of " + symbol));
        sending("secretariat", SampleFiles.pdf("second of " + symbol))
                .header("If-Match", tag)
                .put(fileOf("en/pdf", symbol))
                .then()
                .statusCode(200);
        String first = tag.replace("\"", "");
        unused.removeAfter(A_DAY);
        assertThat(store.read(first, 0, 1)).isPresent().get().satisfies(InputStream::close);
        unused.removeAfter(Duration.ZERO);
        assertThat(store.read(first, 0, 1)).isEmpty();
    }

    @Test
    void takesAContentAgainThatWasRemoved() {
        String symbol = newDocument();
        byte[] pdf = SampleFiles.pdf(symbol);
        String tag = upload("en/pdf", symbol, pdf);
        as("secretariat")
                .header("If-Match", tag)
                .delete(fileOf("en/pdf", symbol))
                .then()
                .statusCode(204);
        unused.removeAfter(Duration.ZERO);
        upload("en/pdf", symbol, pdf);
        assertThat(as("observer").get(fileOf("en/pdf", symbol)).asByteArray()).isEqualTo(pdf);
    }

    @Test
    void dropsUnfinishedUploadsOfYesterdayOnly() throws IOException {
        Path old = Files.writeString(incoming("old"), "abc");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Path fresh = Files.writeString(incoming("fresh"), "abc");
        unused.removeAfter(A_DAY);
        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
        Files.delete(fresh);
    }

    private Path incoming(String name) {
        return settings.directory().resolve("incoming").resolve(name + "-" + UUID.randomUUID());
    }

    /** A store that a test can disturb. */
    private static class Watched implements FileStore {
        private final FileStore real;

        Watched(FileStore real) {
            this.real = real;
        }

        @Override
        public void keep(Path content, String sha256) throws IOException {
            real.keep(content, sha256);
        }

        @Override
        public Optional<InputStream> read(String sha256, long from, long length) throws IOException {
            return real.read(sha256, from, length);
        }

        @Override
        public void remove(String sha256) throws IOException {
            real.remove(sha256);
        }
    }
}
