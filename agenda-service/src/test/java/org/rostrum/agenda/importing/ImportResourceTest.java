package org.rostrum.agenda.importing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.github.tomakehurst.wiremock.http.RequestMethod;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.agenda.AgendaTest;
import org.rostrum.commons.testing.TestRealm;

/** What can be said of imports without the neighbours; the end-to-end tests apply them. */
@QuarkusTest
class ImportResourceTest extends AgendaTest {

    @Inject
    DataSource database;

    @Test
    void plansTheWhole2023DocumentWithoutApplyingIt() {
        markdown(unique())
                .post("/v1/imports?dryRun=true")
                .then()
                .statusCode(201)
                .body("state", equalTo("PLANNED"), "steps", empty(), "blockers", empty())
                .body("plan.session.ordinal", equalTo(12), "plan.session.zone", equalTo("Europe/Vienna"))
                .body("plan.agenda.items.number", contains("1", "2", "3", "4", "5"))
                .body("plan.organizationOfWork.meetings", hasSize(8), "plan.jointConsiderations", hasSize(4))
                .body("plan.documents", hasSize(5), "plan.citations", not(empty()))
                .body("warnings.code", hasItem("symbol-absent"));
    }

    @Test
    void givesTheFirstImportBackForTheSameBytes() {
        String text = unique();
        String id = markdown(text)
                .post("/v1/imports?dryRun=true")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        markdown(text)
                .post("/v1/imports?dryRun=true")
                .then()
                .statusCode(200)
                .body("id", equalTo(id), "state", equalTo("PLANNED"));
        as("observer").get("/v1/imports/" + id).then().statusCode(200).body("id", equalTo(id));
    }

    @Test
    void refusesWhatIsNoAgenda() {
        markdown("Minutes of a garden party.")
                .post("/v1/imports")
                .then()
                .statusCode(422)
                .body(
                        "type",
                        equalTo("/problems/unreadable-document"),
                        "detail",
                        containsString("No numbered agenda items"));
        markdown("  \n ").post("/v1/imports").then().statusCode(422);
        as("secretariat")
                .contentType("text/markdown")
                .body(new byte[] {(byte) 0xc3, 0x28})
                .post("/v1/imports")
                .then()
                .statusCode(422)
                .body("detail", containsString("UTF-8"));
    }

    @Test
    void refusesADocumentThatIsTooLargeOrOfAnotherMediaType() {
        markdown("x".repeat(UploadedDocument.MAX_BYTES + 1))
                .post("/v1/imports")
                .then()
                .statusCode(413)
                .body("maxBytes", equalTo(UploadedDocument.MAX_BYTES));
        as("secretariat")
                .contentType("application/zip")
                .body(new byte[] {1})
                .post("/v1/imports")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void letsOnlyTheSecretariatImport() {
        as("delegate-at")
                .contentType("text/markdown")
                .body(unique())
                .post("/v1/imports")
                .then()
                .statusCode(403);
        String ofAnotherBody =
                TestRealm.sign(TestRealm.token("other", "secretariat").claim("bodies", java.util.List.of("A/HRC")));
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(ofAnotherBody)
                .contentType("text/markdown")
                .body(unique())
                .post("/v1/imports")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-your-body"));
    }

    @Test
    void keepsThePlanAndSaysWhichStepFailedWhenANeighbourIsSilent() {
        var silence = TestRealm.neighbours()
                .stubFor(any(urlPathMatching("/v1/.*")).willReturn(aResponse().withStatus(503)));
        try {
            String text = unique();
            String address = markdown(text)
                    .post("/v1/imports")
                    .then()
                    .statusCode(503)
                    .body("type", equalTo("/problems/neighbour-unavailable"), "step", equalTo("parent-body"))
                    .header("Retry-After", "5")
                    .extract()
                    .path("import");
            as("observer")
                    .get(address)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("FAILED"), "failure.retryable", equalTo(true));
            markdown(text)
                    .post("/v1/imports?dryRun=true")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("FAILED"));
        } finally {
            TestRealm.neighbours().removeStub(silence);
        }
    }

    @Test
    void tellsWhatANeighbourSaysWhenItRefusesAStep() {
        var refusal = TestRealm.neighbours()
                .stubFor(any(urlPathMatching("/v1/.*"))
                        .willReturn(aResponse()
                                .withStatus(422)
                                .withHeader("Content-Type", "application/problem+json")
                                .withBody("{\"title\": \"No such thing\"}")));
        try {
            String address = markdown(unique())
                    .post("/v1/imports")
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/import-refused"), "detail", containsString("No such thing"))
                    .extract()
                    .path("import");
            as("observer").get(address).then().body("state", equalTo("FAILED"), "failure.retryable", equalTo(false));
        } finally {
            TestRealm.neighbours().removeStub(refusal);
        }
    }

    @Test
    void saysThatTheAgendaThatIsThereLacksAnItem() {
        UUID session = UUID.randomUUID();
        anAgendaOf(session);
        try (PlayedNeighbours neighbours = new PlayedNeighbours(TestRealm.neighbours())) {
            neighbours.give("sessions", session);
            String text = unique();
            String address = markdown(text)
                    .post("/v1/imports")
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/import-refused"), "detail", containsString("no item 4"))
                    .extract()
                    .path("import");
            as("observer")
                    .get(address)
                    .then()
                    .body("state", equalTo("FAILED"), "failure.retryable", equalTo(false))
                    .body("failure.step", startsWith("joint-consideration:"));
            markdown(text).post("/v1/imports").then().statusCode(422);
        }
    }

    @Test
    void canBeRepeatedWhenANeighbourWasOnlyBusy() {
        var busy = TestRealm.neighbours()
                .stubFor(any(urlPathMatching("/v1/.*")).willReturn(aResponse().withStatus(429)));
        String text = unique();
        try {
            String address = markdown(text)
                    .post("/v1/imports")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .extract()
                    .path("import");
            as("observer").get(address).then().body("state", equalTo("FAILED"), "failure.retryable", equalTo(true));
        } finally {
            TestRealm.neighbours().removeStub(busy);
        }
        try (PlayedNeighbours _ = new PlayedNeighbours(TestRealm.neighbours())) {
            markdown(text).post("/v1/imports").then().statusCode(200).body("state", equalTo("COMPLETED"));
        }
    }

    @Test
    void keyOfAnApplicationIsKeptAndTheImportToldAnew() {
        String key = UUID.randomUUID().toString();
        String apply = planned() + ":apply";
        try (PlayedNeighbours _ = new PlayedNeighbours(TestRealm.neighbours())) {
            as("secretariat")
                    .header("Idempotency-Key", key)
                    .post(apply)
                    .then()
                    .statusCode(200)
                    .header("Idempotency-Replayed", nullValue())
                    .body("state", equalTo("COMPLETED"));
            as("secretariat")
                    .header("Idempotency-Key", key)
                    .post(apply)
                    .then()
                    .statusCode(200)
                    .header("Idempotency-Replayed", "true")
                    .body("state", equalTo("COMPLETED"));
        }
    }

    @Test
    void planIsCorrectedUntilItIsApplied() {
        String address = planned();
        String corrected = "{\"plan\": {\"session\": {\"venue\": \"Conference Room 1\"}, \"notesVerbales\": []}}";
        as("secretariat").body(corrected).patch(address).then().statusCode(428);
        String tag = as("secretariat").get(address).header("ETag");
        String newTag = as("secretariat")
                .header("If-Match", tag)
                .body(corrected)
                .patch(address)
                .then()
                .statusCode(200)
                .body("plan.session.venue", equalTo("Conference Room 1"), "plan.notesVerbales", empty())
                .body("plan.session.ordinal", equalTo(12), "plan.mandates", hasSize(14))
                .body("warnings.code", hasItem("symbol-absent"))
                .extract()
                .header("ETag");
        as("secretariat")
                .header("If-Match", tag)
                .body(corrected)
                .patch(address)
                .then()
                .statusCode(412);
        try (PlayedNeighbours _ = new PlayedNeighbours(TestRealm.neighbours())) {
            as("secretariat")
                    .post(address + ":apply")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("COMPLETED"))
                    .body("steps.findAll { it.name.startsWith('note-verbale') }", empty());
            TestRealm.neighbours()
                    .verify(postRequestedFor(urlPathEqualTo("/v1/sessions"))
                            .withRequestBody(matchingJsonPath(
                                    "$.venue.en",
                                    com.github.tomakehurst.wiremock.client.WireMock.equalTo("Conference Room 1"))));
        }
        as("secretariat")
                .header("If-Match", "*")
                .body(corrected)
                .patch(address)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/import-applied"));
        assertThat(newTag).isNotEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"plan\": null}",
                "{\"plan\": {\"session\": null}}",
                "{\"plan\": {\"session\": {\"zone\": \"Vienna\"}}}",
                "{\"plan\": {\"session\": {\"ordinal\": 0}}}",
                "{\"plan\": {\"session\": {\"sesion\": 0}}}",
                "{\"plan\": {\"agenda\": {\"items\": [{\"number\": \"3 (a\", \"title\": \"x\"}]}}}",
                "{\"plan\": {\"agenda\": {\"items\": [null]}}}",
                "{\"plan\": {\"mandates\": [{\"item\": \"3\", \"verb\": \"7\"}]}}",
                "{\"plan\": {\"jointConsiderations\": [{\"item\": \"3\"}]}}",
                "{\"state\": \"COMPLETED\"}",
                "[]",
            })
    void refusesAPlanThatCannotBeApplied(String patch) {
        String address = planned();
        as("secretariat")
                .header("If-Match", "*")
                .body(patch)
                .patch(address)
                .then()
                .statusCode(400);
        as("observer").get(address).then().body("state", equalTo("PLANNED"), "plan.mandates", hasSize(14));
    }

    @Test
    void isBlockedWhereAnItemConsideredJointlyIsNotOnTheAgenda() {
        markdown(unique().replace("Agenda item 4 will be discussed", "Agenda item 9 will be discussed"))
                .post("/v1/imports?dryRun=true")
                .then()
                .statusCode(201)
                .body("blockers", hasItem(startsWith("Item 9 is to be considered together")));
    }

    @Test
    void writesNoMoreOnceAnotherRequestHasTakenOver() {
        String address = planned();
        AtomicBoolean armed = new AtomicBoolean(true);
        try (PlayedNeighbours _ = new PlayedNeighbours(TestRealm.neighbours())) {
            // The neighbour is so slow with the first document that the claim is over, and somebody else has gone on.
            TestRealm.neighbours().addMockServiceRequestListener((request, answer) -> {
                if (request.getMethod().equals(RequestMethod.PUT) && armed.compareAndSet(true, false)) {
                    takeOver(address);
                }
            });
            as("secretariat")
                    .post(address + ":apply")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/import-in-progress"));
        }
        as("observer")
                .get(address)
                .then()
                .body("state", equalTo("APPLYING"), "failure", nullValue())
                .body("steps.name", contains("parent-body", "body"));
    }

    private void takeOver(String address) {
        try (Connection connection = database.getConnection();
                PreparedStatement claim =
                        connection.prepareStatement("update agenda_import set claim = ? where id = ?")) {
            claim.setBytes(1, bytes(UUID.randomUUID()));
            claim.setBytes(2, bytes(UUID.fromString(address.substring(address.lastIndexOf('/') + 1))));
            assertThat(claim.executeUpdate()).isEqualTo(1);
        } catch (SQLException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** Address of an import that stopped at the plan. */
    private static String planned() {
        return markdown(unique())
                .post("/v1/imports?dryRun=true")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static RequestSpecification markdown(String text) {
        return as("secretariat").contentType("text/markdown; charset=UTF-8").body(text);
    }

    /** The 2023 document with one line more, so that tests do not meet. */
    private static String unique() {
        return document2023() + "\n" + UUID.randomUUID() + "\n";
    }
}
