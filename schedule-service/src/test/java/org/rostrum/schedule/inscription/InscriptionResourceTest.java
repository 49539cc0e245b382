package org.rostrum.schedule.inscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rostrum.commons.testing.TestRealm;
import org.rostrum.schedule.ScheduleTest;

@QuarkusTest
class InscriptionResourceTest extends ScheduleTest {

    @Test
    void acceptsTenRemoteRequestsOfThreeMinutesAndLetsTheEleventhWaitUntilOneWithdraws() {
        String meeting = newMeeting(newSession());
        List<String> accepted = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            accepted.add(as("delegate-at")
                    .body(request("AT", "REMOTE", 180))
                    .post(inscriptions(meeting))
                    .then()
                    .statusCode(201)
                    .body("status", equalTo("ACCEPTED"), "grantedSeconds", equalTo(180), "position", equalTo(i))
                    .body(
                            "waitingPosition",
                            nullValue(),
                            "decision.madeOn.availableSeconds",
                            equalTo(1_800 - 180 * (i - 1)))
                    .extract()
                    .path("id"));
        }
        String eleventh = as("delegate-ke")
                .body(request("KE", "REMOTE", 180))
                .post(inscriptions(meeting))
                .then()
                .statusCode(201)
                .body("status", equalTo("WAITING"), "grantedSeconds", equalTo(0), "position", equalTo(11))
                .body("waitingPosition", equalTo(1), "decision.madeOn.availableSeconds", equalTo(0))
                .extract()
                .path("id");
        as("observer")
                .get(remoteTime(meeting))
                .then()
                .statusCode(200)
                .body("allottedSeconds", equalTo(1_800), "reservedSeconds", equalTo(1_800))
                .body("availableSeconds", equalTo(0), "waitingSeconds", equalTo(180));

        as("delegate-at")
                .post("/v1/inscriptions/" + accepted.getFirst() + ":withdraw")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"), "decision.decision", equalTo("WITHDRAWN"));

        as("delegate-ke")
                .get("/v1/inscriptions/" + eleventh)
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"), "grantedSeconds", equalTo(180), "position", equalTo(10));
        as("observer")
                .get(remoteTime(meeting))
                .then()
                .body("reservedSeconds", equalTo(1_800), "availableSeconds", equalTo(0), "waitingSeconds", equalTo(0));
        List<String> decisions = as("observer")
                .get("/v1/meetings/" + meeting + "/ledger")
                .then()
                .statusCode(200)
                .extract()
                .path("data.decision");
        assertThat(decisions.subList(10, 13)).containsExactly("WAITING", "WITHDRAWN", "PROMOTED");
    }

    @Test
    void givesSixtyFourRacingClientsNoMoreThanTheAllottedTime() throws Exception {
        String meeting = newMeeting(newSession());
        List<Callable<Integer>> clients = IntStream.range(0, 64)
                .<Callable<Integer>>mapToObj(i -> () -> as("delegate-at")
                        .header("Idempotency-Key", "racer-" + meeting + "-" + i)
                        .body(request("AT", "REMOTE", 60 + i))
                        .post(inscriptions(meeting))
                        .then()
                        .statusCode(201)
                        .extract()
                        .<Integer>path("grantedSeconds"))
                .toList();
        int granted = 0;
        try (var threads = Executors.newFixedThreadPool(64)) {
            for (Future<Integer> answer : threads.invokeAll(clients)) {
                granted += answer.get();
            }
        }
        assertThat(granted).isPositive().isLessThanOrEqualTo(1_800);
        as("observer").get(remoteTime(meeting)).then().body("reservedSeconds", equalTo(granted));
        List<Map<String, Object>> decisions = as("observer")
                .get("/v1/meetings/" + meeting + "/ledger?limit=100")
                .then()
                .extract()
                .path("data");
        assertThat(decisions).hasSize(64);
        assertThat(decisions.stream()
                        .filter(decision -> decision.get("decision").equals("ACCEPTED"))
                        .collect(Collectors.summingInt(decision -> (Integer) decision.get("seconds"))))
                .isEqualTo(granted);
    }

    @Test
    void givesBackWhatWasHeldWhateverThePoliciesHaveBecome() {
        String session = newSession();
        String meeting = newMeeting(session);
        String exempt = as("secretariat")
                .body(request("AT", "REMOTE", 120).replace("NATIONAL", "POINT_OF_ORDER"))
                .post(inscriptions(meeting))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String charged = as("delegate-at")
                .body(request("AT", "REMOTE", 180))
                .post(inscriptions(meeting))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("secretariat")
                .header("If-Match", "*")
                .body("{\"policies\": {\"floor\": {\"exemptFromRemoteTime\": [\"NATIONAL\"]}}}")
                .patch("/v1/sessions/" + session)
                .then()
                .statusCode(200);

        as("secretariat")
                .post("/v1/inscriptions/" + exempt + ":withdraw")
                .then()
                .statusCode(200);
        as("observer").get(remoteTime(meeting)).then().body("reservedSeconds", equalTo(180));
        as("delegate-at")
                .post("/v1/inscriptions/" + charged + ":withdraw")
                .then()
                .statusCode(200);
        as("observer").get(remoteTime(meeting)).then().body("reservedSeconds", equalTo(0));
    }

    @Test
    void repeatsTheFirstAnswerForTheSameIdempotencyKey() {
        String meeting = newMeeting(newSession());
        String key = UUID.randomUUID().toString();
        var first = as("delegate-at")
                .header("Idempotency-Key", key)
                .body(request("AT", "REMOTE", 180))
                .post(inscriptions(meeting))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue())
                .extract();
        var second = as("delegate-at")
                .header("Idempotency-Key", key)
                .body(request("AT", "REMOTE", 180))
                .post(inscriptions(meeting))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .extract();

        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        as("observer").get(inscriptions(meeting)).then().body("data", hasSize(1));
        as("delegate-at")
                .header("Idempotency-Key", key)
                .body(request("AT", "REMOTE", 90))
                .post(inscriptions(meeting))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void keepsARefusalForItsIdempotencyKeyAndGivesOneKeyOneEffectUnderConcurrency() throws Exception {
        String meeting = newMeeting(newSession());
        String refused = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            as("delegate-at")
                    .header("Idempotency-Key", refused)
                    .body(request("AT", "REMOTE", 181))
                    .post(inscriptions(meeting))
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .header("Idempotency-Replayed", i == 0 ? nullValue() : equalTo("true"))
                    .body("limitSeconds", equalTo(180), "instance", equalTo(inscriptions(meeting)))
                    .body("correlationId", notNullValue());
        }
        String shared = UUID.randomUUID().toString();
        Callable<Integer> client = () -> as("delegate-at")
                .header("Idempotency-Key", shared)
                .body(request("AT", "REMOTE", 180))
                .post(inscriptions(meeting))
                .statusCode();
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (Future<Integer> status : threads.invokeAll(java.util.Collections.nCopies(16, client))) {
                assertThat(status.get()).isIn(201, 409);
            }
        }
        as("observer").get(inscriptions(meeting)).then().body("data", hasSize(1));
    }

    @Test
    void letsNoDelegationActForAnother() {
        String meeting = newMeeting(newSession());
        as("delegate-ke")
                .body(request("AT", "REMOTE", 180))
                .post(inscriptions(meeting))
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-your-delegation"));
        String ofAustria = as("delegate-at")
                .body(request("AT", "REMOTE", 180))
                .post(inscriptions(meeting))
                .then()
                .extract()
                .path("id");
        as("delegate-ke")
                .post("/v1/inscriptions/" + ofAustria + ":withdraw")
                .then()
                .statusCode(403);
        as("observer")
                .post("/v1/inscriptions/" + ofAustria + ":withdraw")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
        as("observer").get("/v1/inscriptions/" + ofAustria).then().body("status", equalTo("ACCEPTED"));
        as("secretariat")
                .post("/v1/inscriptions/" + ofAustria + ":withdraw")
                .then()
                .statusCode(200);
    }

    @Test
    void letsAProgramAskForTheFloorOnlyWithTheScope() {
        String meeting = newMeeting(newSession());
        as("partner-system")
                .body(request("AT", "REMOTE", 180))
                .post(inscriptions(meeting))
                .then()
                .statusCode(403);
        String token =
                TestRealm.sign(TestRealm.token("partner-system", "system").claim("scope", "openid floor:inscribe"));
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(token)
                .contentType("application/json")
                .body(request("AT", "REMOTE", 180))
                .post(inscriptions(meeting))
                .then()
                .statusCode(201);
    }

    @Test
    void showsAdvanceTextsOnlyToTheDelegationTheSecretariatAndTheInterpreters() {
        String meeting = newMeeting(newSession());
        String body = request("AT", "IN_ROOM", 180).replace("\"mode\"", "\"advanceText\": \"Mr. Chair,\", \"mode\"");
        String id = as("delegate-at")
                .body(body)
                .post(inscriptions(meeting))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (String reader : List.of("delegate-at", "interpreter", "secretariat", "chair")) {
            as(reader).get("/v1/inscriptions/" + id).then().body("advanceText", equalTo("Mr. Chair,"));
        }
        for (String reader : List.of("observer", "delegate-ke")) {
            as(reader).get("/v1/inscriptions/" + id).then().statusCode(200).body("advanceText", nullValue());
        }
        for (String role : List.of("secretariat", "chair")) {
            String ofOtherBody = TestRealm.sign(TestRealm.token("other", role).claim("bodies", List.of("A/HRC")));
            given().auth()
                    .oauth2(ofOtherBody)
                    .get("/v1/inscriptions/" + id)
                    .then()
                    .statusCode(200)
                    .body("advanceText", nullValue());
        }
        String withText = as("interpreter").get("/v1/inscriptions/" + id).header("ETag");
        as("observer")
                .header("If-None-Match", withText)
                .get("/v1/inscriptions/" + id)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(withText)));
    }

    @Test
    void letsADelegationSpeakInTheCategoriesOfDelegationsOnly() {
        String meeting = newMeeting(newSession());
        String panellist = request("AT", "IN_ROOM", 180).replace("NATIONAL", "PANELLIST");
        as("delegate-at")
                .body(panellist)
                .post(inscriptions(meeting))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/category-not-yours"), "category", equalTo("PANELLIST"));
        as("secretariat").body(panellist).post(inscriptions(meeting)).then().statusCode(201);
        as("delegate-at")
                .body(request("AT", "IN_ROOM", 60).replace("NATIONAL", "POINT_OF_ORDER"))
                .post(inscriptions(meeting))
                .then()
                .statusCode(201);
    }

    @Test
    void refusesAnItemThatIsNotTakenUpAtTheMeeting() {
        String meeting = newMeeting(newSession());
        as("delegate-at")
                .body(request("AT", "REMOTE", 180).replace("\"item\": \"3\"", "\"item\": \"5\""))
                .post(inscriptions(meeting))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/item-not-at-meeting"), "items", contains("1", "2", "3"));
    }

    @Test
    void warnsOfASecondStatementOfADelegation() {
        String meeting = newMeeting(newSession());
        as("delegate-at")
                .body(request("AT", "IN_ROOM", 180))
                .post(inscriptions(meeting))
                .then()
                .body("warnings", hasSize(0));
        as("delegate-at")
                .body(request("AT", "IN_ROOM", 180))
                .post(inscriptions(meeting))
                .then()
                .statusCode(201)
                .body("warnings.code", contains("second-statement"));
    }

    @Test
    void withdrawsOnceOnly() {
        String meeting = newMeeting(newSession());
        String id = as("delegate-at")
                .body(request("AT", "REMOTE", 180))
                .post(inscriptions(meeting))
                .then()
                .extract()
                .path("id");
        as("delegate-at").post("/v1/inscriptions/" + id + ":withdraw").then().statusCode(200);
        as("delegate-at")
                .post("/v1/inscriptions/" + id + ":withdraw")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/inscription-settled"), "inscriptionStatus", equalTo("WITHDRAWN"));
        as("observer")
                .get(remoteTime(meeting))
                .then()
                .body("reservedSeconds", equalTo(0), "availableSeconds", equalTo(1_800));
    }

    @Test
    void givesARemoteTimeAndAnInscriptionTheirOwnTags() {
        String meeting = newMeeting(newSession());
        String before = as("observer")
                .get(remoteTime(meeting))
                .then()
                .header("ETag", notNullValue())
                .extract()
                .header("ETag");
        as("observer")
                .header("If-None-Match", before)
                .get(remoteTime(meeting))
                .then()
                .statusCode(304);
        as("delegate-at").body(request("AT", "REMOTE", 180)).post(inscriptions(meeting));
        as("observer")
                .header("If-None-Match", before)
                .get(remoteTime(meeting))
                .then()
                .statusCode(200);
    }

    @Test
    void pagesThroughTheInscriptionsInOrder() {
        String meeting = newMeeting(newSession());
        for (int i = 0; i < 5; i++) {
            as("delegate-at")
                    .body(request("AT", "IN_ROOM", 10 + i))
                    .post(inscriptions(meeting))
                    .then()
                    .statusCode(201);
        }
        List<Integer> seen = new ArrayList<>();
        String address = inscriptions(meeting) + "?limit=2";
        while (address != null) {
            var page = as("observer")
                    .urlEncodingEnabled(false)
                    .get(address)
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("data.requestedSeconds"));
            String next = page.path("next");
            assertThat(page.header("Link") == null).isEqualTo(next == null);
            address = next == null ? null : page.header("Link").replaceAll("<(.*)>.*", "$1");
        }
        assertThat(seen).containsExactly(10, 11, 12, 13, 14);
    }

    private static String inscriptions(String meeting) {
        return "/v1/meetings/" + meeting + "/inscriptions";
    }

    private static String remoteTime(String meeting) {
        return "/v1/meetings/" + meeting + "/remote-time";
    }
}
