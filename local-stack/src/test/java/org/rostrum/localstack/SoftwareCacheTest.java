package org.rostrum.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoftwareCacheTest {
    @TempDir
    private Path folder;

    @Test
    void unpacksOnceHoweverManyAsk() {
        AtomicInteger unpacked = new AtomicInteger();
        SoftwareCache cache = new SoftwareCache(folder);
        IntStream.range(0, 8)
                .parallel()
                .forEach(i -> cache.unpackedOnce("program-1.0", into -> {
                    unpacked.incrementAndGet();
                    Files.writeString(into.resolve("file"), "text");
                }));
        assertThat(unpacked).hasValue(1);
        assertThat(folder.resolve("program-1.0").resolve("file")).hasContent("text");
    }

    @Test
    void beginsAnewAfterAnUnpackingThatFailed() {
        SoftwareCache cache = new SoftwareCache(folder);
        assertThatThrownBy(() -> cache.unpackedOnce("program-1.0", into -> {
                    Files.writeString(into.resolve("half"), "text");
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("No space left on device")
                .hasMessageContaining("ROSTRUM_CACHE_DIR");
        Path program = cache.unpackedOnce("program-1.0", into -> Files.writeString(into.resolve("file"), "text"));
        assertThat(program.resolve("file")).exists();
        assertThat(program.resolve("half")).doesNotExist();
    }

    @Test
    void isWhereTheVariableSaysElseInTheUsersCache() {
        Path home = Path.of("/home/somebody");
        assertThat(SoftwareCache.folder(Map.of(), home)).isEqualTo(home.resolve(".cache/rostrum"));
        assertThat(SoftwareCache.folder(Map.of("XDG_CACHE_HOME", "/cache"), home))
                .isEqualTo(Path.of("/cache/rostrum"));
        assertThat(SoftwareCache.folder(Map.of("ROSTRUM_CACHE_DIR", "/mine"), home))
                .isEqualTo(Path.of("/mine"));
    }
}
