package org.rostrum.endtoend.storm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rostrum.endtoend.Api;
import org.rostrum.endtoend.RunningStack;
import org.rostrum.localstack.DatabaseServer;
import org.rostrum.localstack.LocalStack;
import org.rostrum.localstack.ServiceReplica;

/**
 * Ten thousand requests of impatient clients at three replicas of the schedule service, one of which dies on the way (floor
 * rules 6 and 11). The seed is printed; {@code -Dstorm.seed=…} makes the same requests again.
 */
@ExtendWith(RunningStack.class)
class StormTest {
    private static final int REQUESTS = 10_000;
    private static final int CLIENTS = 24;
    private static final int REPLICAS = 3;
    private static final int MEETINGS = 24;
    private static final int ALLOTTED = 1_800;
    /** Figures are read whenever so many requests have been answered. */
    private static final int READING_EVERY = 25;

    private final long seed =
            Long.getLong("storm.seed", ThreadLocalRandom.current().nextLong(1_000_000_000));

    @Test
    void threeReplicasKeepEveryPromiseOnceThoughOneIsKilledAndClientsDoNotWait(LocalStack stack, Api api)
            throws Exception {
        List<Replicas.Meeting> meetings = new StormMeetings(api).open(MEETINGS);
        try (ServiceReplica second = stack.startReplica("schedule-service");
                ServiceReplica third = stack.startReplica("schedule-service")) {
            Replicas floor = new Replicas(
                    List.of(stack.serviceUrl("schedule-service"), second.url(), third.url()), meetings, stack::tokenOf);
            Storm storm = new Storm(StormPlan.of(seed, MEETINGS, REPLICAS, REQUESTS), floor);
            CrashAndReadings beside = new CrashAndReadings(third, floor, stack.database());

            storm.run(CLIENTS, beside);

            System.out.printf("Storm of seed %d: %s; %d readings%n", seed, storm, beside.readings());
            assertThat(beside.wrongs()).as("seed %d", seed).isEmpty();
            assertThat(storm.acknowledged()).hasSize(REQUESTS);
            assertThat(storm.abandoned()).isPositive();
            assertThat(storm.broken()).isPositive();
            assertThat(storm.replayed()).isPositive();
            checkWhatIsStored(storm.acknowledged(), floor, stack.database());
        }
    }

    private void checkWhatIsStored(List<Acknowledged> answers, Replicas floor, DatabaseServer server) throws Exception {
        Map<Integer, List<Acknowledged>> byMeeting = answers.stream()
                .collect(Collectors.groupingBy(one -> one.request().meeting()));
        List<String> meetings = floor.meetingIds();
        for (int i = 0; i < meetings.size(); i++) {
            String meeting = meetings.get(i);
            JsonNode figures = floor.call(i % REPLICAS, "GET", "/v1/meetings/%s/remote-time".formatted(meeting));
            List<JsonNode> ledger = floor.ledger((i + 1) % REPLICAS, meeting);
            LedgerAudit audit = new LedgerAudit(ledger, byMeeting.get(i));
            audit.hasNoGaps();
            audit.tellsWhatWasAcknowledgedAndNothingElse();
            audit.promisesNoTimeThatIsNotThere(figures);

            JsonNode recount =
                    floor.call((i + 2) % REPLICAS, "POST", "/v1/meetings/%s/ledger:recompute".formatted(meeting));
            assertThat(recount.path("differences")).as("seed %d", seed).isEmpty();
            assertThat(recount.path("matches").asBoolean()).isTrue();
            assertThat(recount.path("entries").asInt()).isEqualTo(ledger.size());
            assertThat(recount.path("recomputed")).isEqualTo(recount.path("stored"));
        }
        try (Connection database = open(server)) {
            assertThat(FloorTables.OF_THE_SERVICE.read(database, meetings))
                    .hasSize(MEETINGS)
                    .flatMap(FloorReading::wrongs)
                    .isEmpty();
            assertThat(FloorTables.OF_THE_SERVICE.speakers(database, meetings))
                    .as("each request for the floor that was taken, once")
                    .isEqualTo(answers.stream()
                            .filter(one -> one.request().wish() instanceof Wish.Ask
                                    && one.answer().isSuccess())
                            .collect(Collectors.toMap(Acknowledged::key, one -> 1)));
        }
    }

    @Test
    void theSameStormOverbooksAFloorThatSumsAndThenInserts(LocalStack stack) throws Exception {
        try (NaiveFloor floor = new NaiveFloor(() -> open(stack.database()), MEETINGS, ALLOTTED)) {
            Storm storm = new Storm(StormPlan.of(seed, MEETINGS, REPLICAS, REQUESTS), floor);
            Readings readings = new Readings(NaiveFloor.TABLES, floor.meetingIds(), stack.database()) {
                @Override
                public boolean after(int count) throws Exception {
                    return super.after(count) && wrongs().isEmpty();
                }
            };

            storm.run(CLIENTS, readings);

            System.out.printf("The naive floor in the storm of seed %d: %s; %s%n", seed, storm, readings.wrongs());
            assertThat(readings.wrongs()).as("seed %d", seed).isNotEmpty().allSatisfy(wrong -> assertThat(wrong)
                    .contains("Rule 6", "promised"));
        }
    }

    private static Connection open(DatabaseServer server) throws java.sql.SQLException {
        return DriverManager.getConnection(
                server.jdbcUrl("schedule"), server.username("schedule"), server.password("schedule"));
    }

    /** Reads the figures of all meetings again and again, by whichever client has just had an answer. */
    private static class Readings implements Storm.Beside {
        private final FloorTables tables;
        private final List<String> meetings;
        private final DatabaseServer server;
        private final ConcurrentLinkedQueue<FloorReading> readings = new ConcurrentLinkedQueue<>();

        Readings(FloorTables tables, List<String> meetings, DatabaseServer server) {
            this.tables = tables;
            this.meetings = meetings;
            this.server = server;
        }

        @Override
        public void before(int number) throws Exception {}

        @Override
        public boolean after(int count) throws Exception {
            if (count % READING_EVERY == 0) {
                try (Connection database = open(server)) {
                    database.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                    readings.addAll(tables.read(database, meetings));
                }
            }
            return true;
        }

        int readings() {
            return readings.size();
        }

        List<String> wrongs() {
            return readings.stream()
                    .flatMap(reading -> reading.wrongs().stream())
                    .toList();
        }
    }

    /** Kills a replica when two fifths of the requests are answered; the last quarter waits until it is back. */
    private static final class CrashAndReadings extends Readings {
        private final ServiceReplica victim;
        private final CompletableFuture<Void> back = new CompletableFuture<>();

        CrashAndReadings(ServiceReplica victim, Replicas floor, DatabaseServer server) {
            super(FloorTables.OF_THE_SERVICE, floor.meetingIds(), server);
            this.victim = victim;
        }

        @Override
        public void before(int number) throws Exception {
            if (number >= REQUESTS * 3 / 4) {
                back.get();
            }
        }

        @Override
        public boolean after(int count) throws Exception {
            if (count == REQUESTS * 2 / 5) {
                victim.kill();
                Thread.ofVirtual().start(this::startAgain);
            }
            return super.after(count);
        }

        private void startAgain() {
            try {
                victim.startAgain();
                back.complete(null);
            } catch (RuntimeException failure) {
                back.completeExceptionally(failure);
            }
        }
    }
}
