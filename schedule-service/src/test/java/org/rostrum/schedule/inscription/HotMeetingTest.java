package org.rostrum.schedule.inscription;

import static io.restassured.path.json.JsonPath.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rostrum.commons.changelog.ChangeLog;
import org.rostrum.commons.persistence.DatabaseTime;
import org.rostrum.commons.security.Caller;
import org.rostrum.commons.sharedcommit.SharedCommits;
import org.rostrum.schedule.ScheduleTest;
import org.rostrum.schedule.floor.Category;
import org.rostrum.schedule.floor.FloorCommand;
import org.rostrum.schedule.floor.ListKey;
import org.rostrum.schedule.floor.Mode;
import org.rostrum.schedule.floor.Speaker;
import org.rostrum.schedule.floor.SpeakerRank;
import org.rostrum.schedule.floor.SpeakingRequest;

/** Requests that arrive together share commits; somebody else holds the floor until all have arrived. */
@QuarkusTest
@Timeout(180)
class HotMeetingTest extends ScheduleTest {

    @TestHTTPResource("/")
    URI service;

    @Inject
    AgroalDataSource database;

    @Inject
    SharedCommits commits;

    @Inject
    Floors floors;

    @Inject
    Inscriptions inscriptions;

    @Inject
    ListRows lists;

    @Inject
    MeetingFrames frames;

    @Inject
    DatabaseTime time;

    @Inject
    EntityManager entities;

    @Inject
    TransactionSynchronizationRegistry transaction;

    @Inject
    ObjectMapper json;

    @Inject
    Event<DecisionMade> made;

    @Test
    void commitsTogetherWhatArrivesTogetherAndAnswersEachAfterwardsInTheNameOfWhoAsked() throws Exception {
        String meeting = newMeeting(newSession());
        SharedCommits.Counts before = commits.counts();
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        try (Requests requests = new Requests(service, meeting);
                HeldFloor held = new HeldFloor(database, meeting)) {
            for (int i = 0; i < 40; i++) {
                answers.add(requests.send(
                                Requests.tokenOf("person-" + i),
                                asks("Speaker " + i, 60),
                                Map.of("Idempotency-Key", meeting + i, "X-Correlation-Id", "correlation-" + i))
                        .whenComplete((answer, failure) ->
                                assertThat(storedFor(answer)).isEqualTo(1)));
            }
            await().until(() -> commits.pending() == 40);
            assertThat(answers).noneMatch(CompletableFuture::isDone);
            assertThat(HeldFloor.count(database, "select count(*) from ledger_entry where meeting_id = ?", meeting))
                    .isZero();
            held.release();
            for (int i = 0; i < 40; i++) {
                HttpResponse<String> answer = answers.get(i).get();
                assertThat(answer.statusCode()).isEqualTo(201);
                assertThat(from(answer.body()).getString("speaker")).isEqualTo("Speaker " + i);
                assertThat(answer.headers().firstValue("X-Correlation-Id")).contains("correlation-" + i);
                assertThat(answer.headers().firstValue("ETag")).contains("\"0\"");
                assertThat(whoAsked(from(answer.body()).getString("id")))
                        .containsExactly("person-" + i, "person-" + i, "correlation-" + i);
            }
        }
        SharedCommits.Counts after = commits.counts();
        assertThat(after.requests() - before.requests()).isEqualTo(40);
        // The first to arrive went alone, or with the few that came before the lane's thread woke.
        assertThat(after.commits() - before.commits()).isBetween(1L, 2L);
        assertThat(answers)
                .extracting(answer -> from(answer.join().body()).getInt("decision.sequence"))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 40).boxed().toList());
        assertThat(answers)
                .filteredOn(
                        answer -> from(answer.join().body()).getString("status").equals("ACCEPTED"))
                .hasSize(30);
        requireRecomputed(meeting);
    }

    @Test
    void repeatsTheAnswerOfAKeyThatComesTwiceInOneCommit() throws Exception {
        String meeting = newMeeting(newSession());
        String person = Requests.tokenOf("twice");
        Map<String, String> key = Map.of("Idempotency-Key", "twice-" + meeting);
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        try (Requests requests = new Requests(service, meeting);
                HeldFloor held = new HeldFloor(database, meeting)) {
            for (String body : List.of(asks("Once", 60), asks("Once", 60), asks("Another", 60))) {
                answers.add(requests.send(person, body, key));
                await().until(() -> commits.pending() == answers.size());
            }
            held.release();
            assertThat(answers.get(0).get().statusCode()).isEqualTo(201);
            assertThat(answers.get(0).get().headers().firstValue("Idempotency-Replayed"))
                    .isEmpty();
            assertThat(answers.get(1).get().statusCode()).isEqualTo(201);
            assertThat(answers.get(1).get().headers().firstValue("Idempotency-Replayed"))
                    .contains("true");
            assertThat(answers.get(1).get().body())
                    .isEqualTo(answers.get(0).get().body());
            assertThat(answers.get(1).get().headers().firstValue("Location"))
                    .isEqualTo(answers.get(0).get().headers().firstValue("Location"));
            assertThat(answers.get(2).get().statusCode()).isEqualTo(422);
            assertThat(answers.get(2).get().body()).contains("/problems/idempotency-key-reused");
        }
        as("observer").get(list(meeting)).then().body("data", hasSize(1));
    }

    @Test
    void refusesOneAmongOthersAndKeepsTheRefusalForItsKey() throws Exception {
        String meeting = newMeeting(newSession());
        String person = Requests.tokenOf("refused");
        String tooLong = asks("Refused", 301);
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        SharedCommits.Counts before = commits.counts();
        try (Requests requests = new Requests(service, meeting);
                HeldFloor held = new HeldFloor(database, meeting)) {
            for (String body : List.of(asks("First", 60), asks("Second", 60), tooLong, asks("Third", 60))) {
                answers.add(requests.send(person, body, Map.of("Idempotency-Key", meeting + answers.size())));
                await().until(() -> commits.pending() == answers.size());
            }
            held.release();
            assertThat(answers).extracting(answer -> answer.get().statusCode()).containsExactly(201, 201, 422, 201);
            HttpResponse<String> again = requests.send(person, tooLong, Map.of("Idempotency-Key", meeting + 2))
                    .get();
            assertThat(again.statusCode()).isEqualTo(422);
            assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
            assertThat(from(again.body()).getInt("limitSeconds")).isEqualTo(300);
        }
        assertThat(commits.counts().separated()).isEqualTo(before.separated());
        as("observer").get(list(meeting)).then().body("data.speaker", equalTo(List.of("First", "Second", "Third")));
        requireRecomputed(meeting);
    }

    @Test
    void doesEachAloneWhenWhatTheyWriteTogetherFails() throws Exception {
        String meeting = newMeeting(newSession());
        String person = Requests.tokenOf("spoilt");
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        SharedCommits.Counts before = commits.counts();
        change("alter table inscription add constraint ck_test check (speaker <> 'Spoils it')");
        try (Requests requests = new Requests(service, meeting);
                HeldFloor held = new HeldFloor(database, meeting)) {
            for (String speaker : List.of("First", "Second", "Spoils it", "Third")) {
                answers.add(
                        requests.send(person, asks(speaker, 60), Map.of("Idempotency-Key", meeting + answers.size())));
                await().until(() -> commits.pending() == answers.size());
            }
            held.release();
            assertThat(answers).extracting(answer -> answer.get().statusCode()).containsExactly(201, 201, 500, 201);
        } finally {
            change("alter table inscription drop constraint ck_test");
        }
        assertThat(commits.counts().separated() - before.separated()).isEqualTo(1);
        as("observer").get(list(meeting)).then().body("data.speaker", equalTo(List.of("First", "Second", "Third")));
        assertThat(answers.get(3).get().body()).contains("\"position\":3");
        requireRecomputed(meeting);
    }

    @Test
    void isExactWhenReplicasThatRememberTheFloorDecideInTurns() throws Exception {
        String session = newSession();
        String meeting = newMeeting(session);
        List<Callable<Void>> deciders = new ArrayList<>();
        for (FloorDecisions replica : List.of(replica("one"), replica("other"))) {
            deciders.add(() -> {
                for (int i = 0; i < 60; i++) {
                    asks(replica, session, meeting, 20 + i % 7);
                }
                return null;
            });
        }
        deciders.add(() -> {
            for (int i = 0; i < 30; i++) {
                String id = as("delegate-at")
                        .body(request("AT", i % 3 == 0 ? "IN_ROOM" : "REMOTE", 30 + i))
                        .post(list(meeting))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
                if (i % 2 == 0) {
                    as("delegate-at")
                            .post("/v1/inscriptions/" + id + ":withdraw")
                            .then()
                            .statusCode(200);
                }
            }
            return null;
        });
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (Future<Void> done : threads.invokeAll(deciders)) {
                done.get();
            }
        }
        requireRecomputed(meeting);
        int reserved = as("observer")
                .get("/v1/meetings/" + meeting + "/remote-time")
                .then()
                .body("allottedSeconds", equalTo(1_800))
                .extract()
                .path("reservedSeconds");
        assertThat(reserved).isBetween(1_700, 1_800);
    }

    /** A replica's part: it decides by the same rows, and remembers on its own. */
    private FloorDecisions replica(String name) {
        Caller caller = new Caller(null, null) {
            @Override
            public String id() {
                return name;
            }

            @Override
            public String name() {
                return name;
            }

            @Override
            public String onBehalfOf() {
                return null;
            }
        };
        return new FloorDecisions(
                new FloorMemory(floors, transaction),
                inscriptions,
                lists,
                new Ledger(caller, made),
                new ChangeLog(entities, time, caller, json),
                time);
    }

    private void asks(FloorDecisions replica, String session, String meeting, int seconds) {
        QuarkusTransaction.requiringNew().run(() -> {
            FloorRow row = floors.lock(UUID.fromString(meeting));
            Inscription placed = new Inscription();
            placed.meetingId = row.meetingId;
            placed.sessionId = UUID.fromString(session);
            placed.item = "3";
            placed.delegation = "KE";
            placed.speaker = "The representative";
            placed.speakerRank = SpeakerRank.DELEGATE;
            placed.category = Category.NATIONAL;
            replica.decide(
                    row,
                    new FloorCommand.Ask(
                            placed.id(),
                            new ListKey(placed.sessionId, placed.item),
                            new Speaker("KE", null, SpeakerRank.DELEGATE),
                            new SpeakingRequest(Category.NATIONAL, Mode.REMOTE, seconds, false, 1),
                            false),
                    frames.require(row.meetingId),
                    place -> placed);
        });
    }

    private int storedFor(HttpResponse<String> answer) {
        try {
            return HeldFloor.count(
                    database,
                    "select count(*) from inscription where id = ?",
                    from(answer.body()).getString("id"));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** As the ledger and the change log have it, with the correlation id of the latter. */
    private List<String> whoAsked(String inscription) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement("select entry.actor_id, change_log.actor_name,"
                        + " change_log.correlation_id from ledger_entry entry join change_log"
                        + " on change_log.resource_type = 'inscription' and change_log.resource_id = ?"
                        + " where entry.inscription_id = ?")) {
            statement.setString(1, inscription);
            statement.setBytes(2, HeldFloor.bytes(UUID.fromString(inscription)));
            try (var rows = statement.executeQuery()) {
                rows.next();
                String actor = rows.getString(1);
                return List.of(actor.substring(actor.indexOf('|') + 1), rows.getString(2), rows.getString(3));
            }
        }
    }

    private void change(String table) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(table);
        }
    }

    private static void requireRecomputed(String meeting) {
        as("admin")
                .post("/v1/meetings/" + meeting + "/ledger:recompute")
                .then()
                .statusCode(200)
                .body("matches", equalTo(true));
    }

    private static String asks(String speaker, int seconds) {
        return request("AT", "REMOTE", seconds)
                .replace("The representative", speaker)
                .replace("NATIONAL", "GROUP");
    }

    private static String list(String meeting) {
        return "/v1/meetings/" + meeting + "/inscriptions";
    }
}
