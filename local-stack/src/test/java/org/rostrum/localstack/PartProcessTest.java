package org.rostrum.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartProcessTest {
    @TempDir
    private Path folder;

    private Path log;

    @BeforeEach
    void namesALog() {
        log = folder.resolve("logs").resolve("part.log");
    }

    @Test
    void reportsAProcessKilledByAnotherWithItsExitCode() throws Exception {
        PartProcess process = start("sleep 600");
        CompletableFuture<Integer> crash = new CompletableFuture<>();
        process.onCrash(() -> crash.complete(process.exitCode()));
        process.identity().kill();
        assertThat(crash.get(10, TimeUnit.SECONDS)).isEqualTo(137);
    }

    @Test
    void doesNotCallAStopACrash() {
        PartProcess process = start("sleep 600");
        CompletableFuture<Boolean> crash = new CompletableFuture<>();
        process.onCrash(() -> crash.complete(true));
        process.stop(Duration.ofSeconds(10));
        assertThat(crash).isNotCompleted();
    }

    @Test
    void saysWhatTheLogEndsWithWhenAProcessEndsBeforeItIsReady() {
        PartProcess process = start("seq 1 100; echo the disk is full >&2; exit 7");
        assertThatThrownBy(() -> Await.until("The part", Duration.ofSeconds(30), process, () -> false))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("The part ended with exit code 7")
                .hasMessageContaining("the disk is full")
                .hasMessageContaining(log.toString())
                .hasMessageNotContaining("\n  50\n");
    }

    @Test
    void givesUpOnAPartThatIsNeverReady() {
        PartProcess process = start("sleep 600");
        assertThatThrownBy(() -> Await.until("The part", Duration.ofMillis(300), process, () -> false))
                .hasMessageContaining("was not ready after");
        process.kill();
    }

    @Test
    void keepsTheLogOfTheRunBefore() throws Exception {
        Files.createDirectories(log.getParent());
        Files.writeString(log, "first");
        start("echo second").stop(Duration.ofSeconds(10));
        assertThat(log.resolveSibling("part.log.previous")).hasContent("first");
    }

    private PartProcess start(String script) {
        return PartProcess.start(List.of("sh", "-c", script), Map.of(), folder, log);
    }
}
