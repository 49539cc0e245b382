package org.rostrum.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProcessIdentityTest {
    private Process process;

    @BeforeEach
    void startsAProcess() throws Exception {
        process = new ProcessBuilder("sleep", "600").start();
    }

    @AfterEach
    void endsIt() {
        process.destroyForcibly();
    }

    @Test
    void knowsTheProcessItWasMadeOf() {
        assertThat(ProcessIdentity.of(process.toHandle()).isAlive()).isTrue();
    }

    @Test
    void doesNotKnowALaterProcessWithTheSameNumber() {
        ProcessIdentity earlier = startedEarlier();
        assertThat(earlier.isAlive()).isFalse();
    }

    @Test
    void neverEndsALaterProcessWithTheSameNumber() {
        startedEarlier().end(Duration.ofMillis(100));
        startedEarlier().kill();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void endsItsOwnProcess() throws InterruptedException {
        ProcessIdentity identity = ProcessIdentity.of(process.toHandle());
        identity.end(Duration.ofSeconds(10));
        assertThat(identity.isAlive()).isFalse();
        // Java hears of the end a moment after the system does.
        assertThat(process.waitFor()).isEqualTo(143);
    }

    @Test
    void killsAProcessThatDoesNotEndWhenAsked() throws Exception {
        Process stubborn =
                new ProcessBuilder("sh", "-c", "trap '' TERM; echo ready; while :; do sleep 1; done").start();
        try (var output = stubborn.inputReader()) {
            assertThat(output.readLine()).isEqualTo("ready");
            ProcessIdentity.of(stubborn.toHandle()).end(Duration.ofMillis(300));
            assertThat(stubborn.waitFor()).isEqualTo(137);
        }
    }

    private ProcessIdentity startedEarlier() {
        ProcessIdentity real = ProcessIdentity.of(process.toHandle());
        return new ProcessIdentity(real.pid(), real.startedAtMillis() - 60_000);
    }
}
