package org.rostrum.localstack.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rostrum.localstack.ProcessIdentity;
import org.rostrum.localstack.StackState.PartPhase;
import org.rostrum.localstack.StackState.PartState;

class PartConditionTest {
    private static final ProcessIdentity ALIVE = ProcessIdentity.ofThisProcess();
    private static final ProcessIdentity GONE = new ProcessIdentity(ALIVE.pid(), ALIVE.startedAtMillis() - 60_000);

    @Test
    void isReadyWhereTheProcessLives() {
        assertThat(of(PartPhase.READY, ALIVE, null)).isEqualTo(new PartCondition("ready", true, true));
    }

    @Test
    void isCrashedWhereNobodyLivedToWriteItDown() {
        assertThat(of(PartPhase.READY, GONE, null).text()).startsWith("crashed");
        assertThat(of(PartPhase.STARTING, GONE, null).isReady()).isFalse();
    }

    @Test
    void namesTheExitCodeOfACrash() {
        assertThat(of(PartPhase.CRASHED, GONE, 137).text()).isEqualTo("crashed (exit code 137), killed");
    }

    @Test
    void isReadyWithoutAProcessWhereTheServerIsTheUsersOwn() {
        PartCondition condition = of(PartPhase.READY, null, null);
        assertThat(condition.isReady()).isTrue();
        assertThat(condition.isRunning()).isFalse();
    }

    private static PartCondition of(PartPhase phase, ProcessIdentity process, Integer exitCode) {
        return PartCondition.of(new PartState(phase, 8081, process, exitCode));
    }
}
