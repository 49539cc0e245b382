package org.rostrum.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.localstack.LocalStack;

/** The one rule of the document: thirty minutes of each meeting. Each test has a meeting of its own. */
@ExtendWith(RunningStack.class)
class FloorTest {
    private static final int THREE_MINUTES = 180;

    @Test
    void tenRemoteRequestsOfThreeMinutesAreAcceptedAndTheEleventhWaitsUntilOneIsWithdrawn(
            SampleAgenda sample, Api api) {
        Floor floor = new Floor(api, sample.meeting(1), "3");
        List<String> accepted = new ArrayList<>();
        for (int place = 1; place <= 10; place++) {
            accepted.add(floor.ask("delegate-at", "AT", THREE_MINUTES)
                    .then()
                    .statusCode(201)
                    .body("status", equalTo("ACCEPTED"), "grantedSeconds", equalTo(THREE_MINUTES))
                    .body("position", equalTo(place), "waitingPosition", nullValue())
                    .body("decision.madeOn.availableSeconds", equalTo(1_800 - THREE_MINUTES * (place - 1)))
                    .extract()
                    .path("id"));
        }
        String eleventh = floor.ask("delegate-ke", "KE", THREE_MINUTES)
                .then()
                .statusCode(201)
                .body("status", equalTo("WAITING"), "grantedSeconds", equalTo(0))
                .body("waitingPosition", equalTo(1), "decision.madeOn.availableSeconds", equalTo(0))
                .extract()
                .path("id");
        floor.shows(1_800, 0, THREE_MINUTES);

        floor.withdraw("delegate-at", accepted.getFirst())
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));

        api.as("delegate-ke")
                .get("/v1/inscriptions/" + eleventh)
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"), "grantedSeconds", equalTo(THREE_MINUTES))
                .body("waitingPosition", nullValue());
        floor.shows(1_800, 0, 0);
        assertThat(floor.decisions().subList(10, 13)).containsExactly("WAITING", "WITHDRAWN", "PROMOTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%3Awithdraw", ":withdraw"})
    void anotherDelegationCannotWithdrawTheRequest(String verb, SampleAgenda sample, Api api) {
        Floor floor = new Floor(api, sample.meeting(2), "3");
        String id = floor.ask("delegate-at", "AT", 60)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        api.as("delegate-ke")
                .post("/v1/inscriptions/" + id + verb)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-your-delegation"));

        api.as("delegate-at").get("/v1/inscriptions/" + id).then().body("status", equalTo("ACCEPTED"));
        api.as("delegate-at")
                .post("/v1/inscriptions/" + id + verb)
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void delegateCannotAskForAnotherDelegation(SampleAgenda sample, Api api) {
        Floor floor = new Floor(api, sample.meeting(2), "3");
        List<String> before = floor.decisions();
        floor.ask("delegate-ke", "AT", 60)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-your-delegation"));
        assertThat(floor.decisions()).isEqualTo(before);
    }

    @Test
    void requestSentAgainWithTheSameKeyTakesTimeOnce(SampleAgenda sample, Api api) {
        Floor floor = new Floor(api, sample.meeting(3), "3(a)");
        Response first = floor.ask("delegate-at", "AT", THREE_MINUTES, "the-key-of-one-request");
        Response again = floor.ask("delegate-at", "AT", THREE_MINUTES, "the-key-of-one-request");

        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        again.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", equalTo(first.header("Location")))
                .header("ETag", equalTo(first.header("ETag")))
                .body(equalTo(first.asString()));
        floor.ask("delegate-at", "AT", 60, "the-key-of-one-request")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        floor.shows(THREE_MINUTES, 1_800 - THREE_MINUTES, 0);
        assertThat(floor.decisions()).containsExactly("ACCEPTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3(b)", "3 (b)"})
    void itemOfTheMeetingIsKnownHoweverItIsWritten(String item, SampleAgenda sample, Api api) {
        new Floor(api, sample.meeting(4), item)
                .ask("delegate-at", "AT", 30)
                .then()
                .statusCode(201)
                .body("item", equalTo("3(b)"));
    }

    @Test
    void itemOfAnotherMeetingIsRefusedWithTheItemsOfThisOne(SampleAgenda sample, Api api) {
        new Floor(api, sample.meeting(4), "5")
                .ask("delegate-at", "AT", 30)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/item-not-at-meeting"), "items", equalTo(List.of("3(b)")));
    }

    @Test
    void threeMinutesAndOneSecondAreMoreThanAStateMaySpeak(SampleAgenda sample, Api api) {
        new Floor(api, sample.meeting(4), "3(b)")
                .ask("delegate-at", "AT", THREE_MINUTES + 1)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/speaking-time-over-limit"), "limitSeconds", equalTo(THREE_MINUTES));
    }

    @Test
    void acknowledgedRequestSurvivesTheCrashOfItsService(SampleAgenda sample, Api api, LocalStack stack) {
        Floor floor = new Floor(api, sample.meeting(5), "3(c)");
        Response acknowledged = floor.ask("delegate-at", "AT", THREE_MINUTES, "asked-before-the-crash");
        stack.kill("schedule-service");
        acknowledged.then().statusCode(201);
        floor.ask("delegate-ke", "KE", 60)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", equalTo("/problems/service-unavailable"));

        stack.startAgain("schedule-service");

        Map<String, Object> there = api.read("delegate-at", "/v1/inscriptions/" + acknowledged.path("id"))
                .getMap("");
        assertThat(there)
                .containsEntry("status", "ACCEPTED")
                .containsEntry("grantedSeconds", THREE_MINUTES)
                .containsEntry("requestedAt", acknowledged.path("requestedAt"));
        floor.shows(THREE_MINUTES, 1_800 - THREE_MINUTES, 0);
        floor.ask("delegate-at", "AT", THREE_MINUTES, "asked-before-the-crash")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(acknowledged.path("id")));
        assertThat(floor.decisions()).containsExactly("ACCEPTED");
    }
}
