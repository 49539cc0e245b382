package org.rostrum.registry.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.commons.changelog.ChangeFeed;
import org.rostrum.commons.changelog.ChangeSealer;
import org.rostrum.commons.changelog.SealedChange;
import org.rostrum.registry.RegistryTest;

/** The sealer thread of the service runs beside these tests, as another replica would. */
@QuarkusTest
class ChangeSealingTest extends RegistryTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int ALL = 1_000_000;
    private static final String UNSEALED = "select count(*) from change_log where sequence is null and resource_id = ?";

    @Inject
    ChangeFeed feed;

    @Inject
    ChangeSealer sealer;

    @Inject
    DataSource database;

    private LogTable table;
    private String probe;

    @BeforeEach
    void startsWithEverythingSealed() {
        table = new LogTable(database);
        probe = UUID.randomUUID().toString();
        leavesTheLeaseFree();
        await().atMost(PATIENCE)
                .until(() -> (Long) table.value("select count(*) from change_log where sequence is null") == 0);
    }

    @AfterEach
    void leavesTheLeaseFree() {
        table.execute("update change_chain set holder = null, leased_until = null");
    }

    @Test
    void numbersTheChangesOfConcurrentWritersWithoutAGap() throws Exception {
        long before = feed.last();
        String series = newSeries();
        List<Callable<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
            String first = series + "/2023/" + writer;
            writers.add(() -> {
                for (int i = 0; i < 25; i++) {
                    enter(first + i, "{}");
                }
                return null;
            });
        }
        inParallel(writers);
        sealEverything();

        List<SealedChange> changes = feed.after(before, Set.of(), ALL);
        assertThat(changes)
                .extracting(SealedChange::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(before + 1, feed.last()).boxed().toList());
        assertThat(changes).extracting(SealedChange::id).doesNotHaveDuplicates();
        assertThat(changes)
                .filteredOn(change -> change.resourceId().startsWith(series + "/"))
                .hasSize(200);
    }

    @Test
    void staysGaplessWhenManySealAtOnceWhateverTheLeaseSays() throws Exception {
        long before = feed.last();
        List<Callable<Void>> both = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            both.add(() -> {
                for (int i = 0; i < 100; i++) {
                    commit(probe);
                }
                return null;
            });
            both.add(() -> {
                while (feed.after(before, Set.of("probe"), ALL).size() < 400) {
                    table.execute("update change_chain set holder = null");
                    sealer.seal();
                }
                return null;
            });
        }
        inParallel(both);

        List<SealedChange> changes = feed.after(before, Set.of(), ALL);
        assertThat(changes).hasSize(400);
        assertThat(changes)
                .extracting(SealedChange::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(before + 1, before + 400).boxed().toList());
        assertThat(changes).extracting(SealedChange::id).doesNotHaveDuplicates();
    }

    @Test
    void givesARolledBackChangeNoNumber() throws SQLException {
        long before = feed.last();
        try (Connection transaction = table.transaction()) {
            LogTable.write(transaction, probe, "a");
            transaction.rollback();
        }
        commit(probe);
        sealEverything();

        assertThat(feed.after(before, Set.of(), ALL))
                .singleElement()
                .extracting(SealedChange::sequence, SealedChange::resourceId)
                .containsExactly(before + 1, probe);
    }

    @Test
    void neverInsertsALateCommitBelowWhatReadersHaveSeen() throws SQLException {
        long before = feed.last();
        try (Connection late = table.transaction()) {
            LogTable.write(late, probe + "-late", "a");
            commit(probe);
            sealEverything();
            assertThat(feed.last()).isEqualTo(before + 1);
            late.commit();
        }
        sealEverything();

        assertThat(feed.after(before, Set.of("probe"), ALL))
                .extracting(SealedChange::resourceId)
                .containsExactly(probe, probe + "-late");
    }

    @Test
    void keepsTheChangesOfOneResourceInTheOrderTheyWereMade() {
        String symbol = newSeries() + "/2023/1";
        long before = feed.last();
        String tag = enter(symbol, "{}");
        List<String> actions = new ArrayList<>(List.of("created"));
        for (int i = 0; i < 30; i++) {
            tag = as("secretariat")
                    .header("If-Match", tag)
                    .body("{\"author\": \"Author " + i + "\"}")
                    .put(documentOf(symbol))
                    .then()
                    .statusCode(200)
                    .extract()
                    .header("ETag");
            actions.add("updated");
        }
        sealEverything();

        List<SealedChange> changes = feed.after(before, Set.of("document"), ALL).stream()
                .filter(change -> change.resourceId().equals(symbol))
                .toList();
        assertThat(changes).extracting(SealedChange::action).containsExactlyElementsOf(actions);
        assertThat(changes).isSortedAccordingTo((one, other) -> one.changedAt().compareTo(other.changedAt()));
    }

    @Test
    void sealsNoMoreAtOnceThanTheMemoryHolds() {
        await().atMost(PATIENCE).until(() -> {
            leaseTo("another replica", "interval 1 hour");
            for (int change = 0; change < 3; change++) {
                commit(probe);
            }
            // Two of them fit into the 16 MB of a pass, three do not.
            table.execute(
                    "update change_log set state_after = repeat('x', 6000000) where sequence is null and resource_id = ?",
                    probe);
            leavesTheLeaseFree();
            int sealed = sealer.seal();
            assertThat(sealed).isLessThanOrEqualTo(2);
            // Fewer where the thread of the service was at it first.
            return sealed == 2;
        });
        sealEverything();
    }

    @Test
    void leavesSealingToTheHolderOfTheLease() {
        leaseTo("another replica", "interval 1 hour");
        commit(probe);

        assertThat(sealer.seal()).isZero();
        assertThat(table.value(UNSEALED, probe)).isEqualTo(1L);
    }

    @Test
    void takesOverWhenTheLeaseOfADeadHolderHasLapsed() {
        leaseTo("a dead replica", "interval 1 hour");
        commit(probe);
        assertThat(sealer.seal()).isZero();

        leaseTo("a dead replica", "interval -1 second");
        await().atMost(PATIENCE).until(() -> (Long) table.value(UNSEALED, probe) == 0);
        assertThat(table.value("select holder from change_chain")).isNotEqualTo("a dead replica");
    }

    @Test
    void answersOnlyTheTypesAskedForUpToTheLimit() {
        long before = feed.last();
        commit(probe + "-1");
        enter(newSeries() + "/2023/1", "{}");
        commit(probe + "-2");
        commit(probe + "-3");
        sealEverything();

        assertThat(feed.after(before, Set.of("probe"), 2))
                .extracting(SealedChange::resourceId)
                .containsExactly(probe + "-1", probe + "-2");
        assertThat(feed.after(feed.last(), Set.of(), 10)).isEmpty();
    }

    private void leaseTo(String holder, String from) {
        table.execute("update change_chain set holder = ?, leased_until = utc_timestamp(6) + " + from, holder);
    }

    private void commit(String resource) {
        try (Connection transaction = table.transaction()) {
            LogTable.write(transaction, resource, "a");
            transaction.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void sealEverything() {
        await().atMost(PATIENCE).until(() -> {
            sealer.seal();
            return (Long) table.value("select count(*) from change_log where sequence is null") == 0;
        });
    }

    private static void inParallel(List<Callable<Void>> tasks) throws Exception {
        try (var threads = Executors.newFixedThreadPool(tasks.size())) {
            for (Future<Void> task : threads.invokeAll(Collections.unmodifiableList(tasks))) {
                task.get();
            }
        }
    }
}
