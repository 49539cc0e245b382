package org.rostrum.agenda.importing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rostrum.agenda.AgendaTest;
import org.rostrum.commons.testing.TestRealm;

/** What can be said of imports without the neighbours; the end-to-end tests apply them. */
@QuarkusTest
class ImportResourceTest extends AgendaTest {

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

    private static RequestSpecification markdown(String text) {
        return as("secretariat").contentType("text/markdown; charset=UTF-8").body(text);
    }

    /** The 2023 document with one line more, so that tests do not meet. */
    private static String unique() {
        return document2023() + "\n" + UUID.randomUUID() + "\n";
    }
}
