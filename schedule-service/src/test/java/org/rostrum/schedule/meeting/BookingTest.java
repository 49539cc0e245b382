package org.rostrum.schedule.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rostrum.schedule.ScheduleTest;

/** A room, or a team of interpreters, is never in two places. */
@QuarkusTest
class BookingTest extends ScheduleTest {

    private static final String TEN = "2023-09-05T10:00:00+02:00";
    private static final String ONE = "2023-09-05T13:00:00+02:00";
    private static final String FOUR = "2023-09-05T16:00:00+02:00";

    @Test
    void givesARoomToOneOfAHundredWhoBookTheSameSlotAtOnceAndNamesItToTheOthers() throws Exception {
        String room = newRoom(UUID.randomUUID().toString());
        String booking = "\"roomId\": \"%s\"".formatted(room);
        List<String> sessions =
                IntStream.range(0, 10).mapToObj(i -> newSession()).toList();
        List<Callable<Response>> clients = IntStream.range(0, 100)
                .<Callable<Response>>mapToObj(i -> () -> as("secretariat")
                        .body(meetingWith(booking, sessions.get(i % 10), i + 1, TEN, ONE))
                        .post("/v1/meetings"))
                .toList();
        List<Response> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(100)) {
            for (Future<Response> answer : threads.invokeAll(clients)) {
                answers.add(answer.get());
            }
        }
        List<Response> won =
                answers.stream().filter(answer -> answer.statusCode() == 201).toList();
        assertThat(won).hasSize(1);
        String winner = won.getFirst().path("id");
        List<Response> lost =
                answers.stream().filter(answer -> answer.statusCode() != 201).toList();
        assertThat(lost).hasSize(99).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.<String>path("type")).isEqualTo("/problems/room-taken");
            assertThat(answer.<String>path("meeting")).isEqualTo(winner);
            assertThat(answer.<String>path("session")).isEqualTo(won.getFirst().path("ownerSession"));
            assertThat(answer.<Integer>path("number")).isEqualTo(won.getFirst().path("number"));
            assertThat(answer.<String>path("start")).isEqualTo(TEN);
            assertThat(answer.<String>path("end")).isEqualTo(ONE);
        });
    }

    @Test
    void letsMeetingsFollowEachOtherInARoomButNotOverlapByASecond() {
        String booking =
                "\"roomId\": \"%s\"".formatted(newRoom(UUID.randomUUID().toString()));
        String first = planned(booking, newSession(), TEN, ONE);
        String other = newSession();
        taken("room-taken", first, meetingWith(booking, other, 1, "2023-09-05T12:59:59+02:00", FOUR));
        taken(
                "room-taken",
                first,
                meetingWith(booking, other, 1, "2023-09-05T09:00:00+02:00", "2023-09-05T10:00:01+02:00"));
        taken(
                "room-taken",
                first,
                meetingWith(booking, other, 1, "2023-09-05T11:00:00+02:00", "2023-09-05T11:30:00+02:00"));
        planned(booking, other, ONE, FOUR);
        planned(booking, newSession(), "2023-09-05T07:00:00+02:00", TEN);
    }

    @Test
    void letsATeamInterpretOneMeetingAtATimeWhateverTheRoom() {
        String team = newTeam();
        String booking = "\"interpretationTeams\": [\"%s\", \"%s\"]".formatted(newTeam(), team);
        String first = planned(booking, newSession(), TEN, ONE);
        String other = "\"interpretationTeams\": [\"%s\"]".formatted(team);
        taken("team-taken", first, meetingWith(other, newSession(), 1, "2023-09-05T12:00:00+02:00", FOUR));
        planned(other, newSession(), ONE, FOUR);
        as("secretariat")
                .body(meetingWith(
                        "\"interpretationTeams\": [\"%s\"]".formatted(UUID.randomUUID()), newSession(), 1, TEN, ONE))
                .post("/v1/meetings")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-team"));
    }

    @Test
    void givesARoomFreeWhenTheMeetingIsClosed() {
        String booking =
                "\"roomId\": \"%s\"".formatted(newRoom(UUID.randomUUID().toString()));
        String first = planned(booking, newSession(), TEN, ONE);
        String session = newSession();
        as("chair").post("/v1/meetings/" + first + ":open").then().statusCode(200);
        taken("room-taken", first, meetingWith(booking, session, 1, TEN, ONE));
        as("chair").post("/v1/meetings/" + first + ":suspend").then().statusCode(200);
        taken("room-taken", first, meetingWith(booking, session, 1, TEN, ONE));
        as("chair").post("/v1/meetings/" + first + ":close").then().statusCode(200);
        planned(booking, session, TEN, ONE);
    }

    @Test
    void checksARoomThatAMeetingIsGivenLater() {
        String room = newRoom(UUID.randomUUID().toString());
        String first = planned("\"roomId\": \"%s\"".formatted(room), newSession(), TEN, ONE);
        String second = planned("\"room\": \"As printed\"", newSession(), TEN, ONE);
        String patch = "{\"roomId\": \"%s\"}".formatted(room);
        as("secretariat")
                .header("If-Match", "*")
                .body(patch)
                .patch("/v1/meetings/" + second)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/room-taken"), "meeting", equalTo(first));
        as("observer").get("/v1/meetings/" + second).then().body("roomId", nullValue(), "room", equalTo("As printed"));
        as("secretariat")
                .header("If-Match", "*")
                .body(patch)
                .patch("/v1/meetings/" + first)
                .then()
                .statusCode(200);
    }

    private static String planned(String booking, String session, String start, String end) {
        return as("secretariat")
                .body(meetingWith(booking, session, 1, start, end))
                .post("/v1/meetings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void taken(String problem, String by, String plan) {
        as("secretariat")
                .body(plan)
                .post("/v1/meetings")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/" + problem), "meeting", equalTo(by));
    }
}
