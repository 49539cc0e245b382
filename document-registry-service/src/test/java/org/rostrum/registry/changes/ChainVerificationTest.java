package org.rostrum.registry.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.commons.changelog.ChainReport;
import org.rostrum.commons.changelog.ChainReport.Fault;
import org.rostrum.commons.changelog.ChainReport.Kind;
import org.rostrum.commons.changelog.ChainVerification;
import org.rostrum.commons.changelog.ChangeErasure;
import org.rostrum.commons.changelog.ChangeFeed;
import org.rostrum.registry.RegistryTest;

/** Each test puts back what it tampered with: the database outlives a run of the tests. */
@QuarkusTest
class ChainVerificationTest extends RegistryTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject
    ChangeFeed feed;

    @Inject
    ChainVerification chain;

    @Inject
    ChangeErasure erasure;

    @Inject
    DataSource database;

    private LogTable table;
    private String probe;
    private String actor;
    /** Of the probe's change; one more follows it. */
    private long sequence;

    @BeforeEach
    void sealsTwoChanges() throws SQLException {
        table = new LogTable(database);
        probe = UUID.randomUUID().toString();
        actor = UUID.randomUUID().toString();
        table.execute("update change_chain set holder = null, leased_until = null");
        long before = feed.last();
        try (Connection transaction = table.transaction()) {
            LogTable.write(transaction, probe, actor);
            LogTable.write(transaction, probe + "-2", "another");
            transaction.commit();
        }
        await().atMost(PATIENCE)
                .until(() -> feed.after(before, Set.of("probe"), 2).size() == 2);
        sequence = feed.after(before, Set.of("probe"), 1).getFirst().sequence();
    }

    @Test
    void findsAChainThatNobodyTouchedWhole() {
        ChainReport report = chain.verify();

        assertThat(report.fault()).isEmpty();
        assertThat(report.verified()).isEqualTo(feed.last());
    }

    @Test
    void findsEveryAlteredColumn() {
        for (String column : Set.of("resource_id", "action", "actor_id", "actor_name", "state_after")) {
            Object was = table.value("select " + column + " from change_log where sequence = ?", sequence);
            table.execute("update change_log set " + column + " = 'forged' where sequence = ?", sequence);
            assertThat(chain.verify().fault()).as(column).contains(new Fault(sequence, Kind.ALTERED));
            table.execute("update change_log set " + column + " = ? where sequence = ?", was, sequence);
        }
        table.execute(
                "update change_log set changed_at = changed_at + interval 1 microsecond where sequence = ?", sequence);
        assertThat(chain.verify().fault()).contains(new Fault(sequence, Kind.ALTERED));
        table.execute(
                "update change_log set changed_at = changed_at - interval 1 microsecond where sequence = ?", sequence);

        assertThat(chain.verify().fault()).isEmpty();
    }

    @Test
    void findsAMissingChangeInTheMiddleAndAtTheEnd() {
        long last = feed.last();
        for (long hidden : new long[] {sequence, last}) {
            table.execute("update change_log set sequence = ? where sequence = ?", Long.MAX_VALUE, hidden);
            assertThat(chain.verify().fault()).contains(new Fault(hidden, Kind.MISSING));
            table.execute("update change_log set sequence = ? where sequence = ?", hidden, Long.MAX_VALUE);
        }
        assertThat(chain.verify().fault()).isEmpty();
    }

    @Test
    void holdsWhenAPersonIsErased() {
        long erasedBefore = chain.verify().erased();

        assertThat(erasure.erasePerson(actor)).isEqualTo(1);

        assertThat(table.value("select actor_name from change_log where sequence = ?", sequence))
                .isEqualTo("erased");
        assertThat(table.value("select actor_salt from change_log where sequence = ?", sequence))
                .isNull();
        assertThat(table.value("select count(*) from change_log where actor_id = ?", actor))
                .isEqualTo(0L);
        assertThat(chain.verify().fault()).isEmpty();
        assertThat(chain.verify().erased()).isEqualTo(erasedBefore + 1);
    }

    @Test
    void holdsWhenWhatAResourceWasIsErased() {
        assertThat(erasure.eraseStates("probe", probe)).isEqualTo(1);

        assertThat(table.value("select state_after from change_log where sequence = ?", sequence))
                .isNull();
        assertThat(chain.verify().fault()).isEmpty();
        assertThat(erasure.eraseStates("probe", probe))
                .as("nothing left to erase")
                .isZero();
    }

    @Test
    void holdsWhenAPersonIsErasedBeforeTheChangeIsSealed() throws SQLException {
        table.execute("update change_chain set holder = 'nobody', leased_until = utc_timestamp(6) + interval 1 hour");
        String other = UUID.randomUUID().toString();
        try (Connection transaction = table.transaction()) {
            LogTable.write(transaction, probe + "-3", other);
            transaction.commit();
        }
        assertThat(erasure.erasePerson(other)).isEqualTo(1);
        long before = feed.last();
        table.execute("update change_chain set holder = null, leased_until = null");
        await().atMost(PATIENCE).until(() -> feed.last() > before);

        assertThat(chain.verify().fault()).isEmpty();
    }

    @Test
    void findsAForgedErasure() {
        Object salt = table.value("select actor_salt from change_log where sequence = ?", sequence);
        table.execute(
                "update change_log set actor_id = 'erased', actor_name = 'erased', actor_salt = null,"
                        + " actor_digest = repeat(x'01', 32) where sequence = ?",
                sequence);

        assertThat(chain.verify().fault()).contains(new Fault(sequence, Kind.ALTERED));

        table.execute(
                "update change_log set actor_id = ?, actor_name = 'A. Person', actor_digest = null,"
                        + " actor_salt = ? where sequence = ?",
                actor,
                salt,
                sequence);
        assertThat(chain.verify().fault()).isEmpty();
    }
}
