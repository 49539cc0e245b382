package org.rostrum.agenda.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.agenda.AgendaTest;
import org.rostrum.commons.testing.TestRealm;

/** What the 2023 document says of its agenda can be read by the API after the import; what neighbours keep, see the end-to-end tests. */
@QuarkusTest
class ImportedFactsTest extends AgendaTest {

    /** Other bytes than those of other tests. */
    private static final String TEXT = document2023() + "\n\n";

    private JsonPath imported;
    private String agenda;
    private String session;

    @BeforeEach
    void theDocumentIsImported() {
        try (PlayedNeighbours _ = new PlayedNeighbours(TestRealm.neighbours())) {
            imported = as("secretariat")
                    .contentType("text/markdown; charset=UTF-8")
                    .body(TEXT)
                    .post("/v1/imports")
                    .then()
                    .body("state", equalTo("COMPLETED"), "failure", equalTo(null))
                    .extract()
                    .jsonPath();
        }
        agenda = step("agenda").replaceFirst(".*/", "");
        session = step("session").replaceFirst(".*/", "");
    }

    @Test
    void mandatesEveryVerbAndAddresseeIsThere() {
        JsonPath mandates = list("/v1/mandates?limit=100&session=" + session);
        assertThat(mandates.getList("data.verb", String.class))
                .containsExactly(
                        "called upon",
                        "encouraged",
                        "encouraged",
                        "recommended",
                        "requested",
                        "requested",
                        "requested",
                        "invited",
                        "decided",
                        "committed",
                        "invited",
                        "directed",
                        "committed",
                        "committed");
        assertThat(mandates.getList("data.collect { it.addressees.join(' + ') }.unique()", String.class))
                .containsExactly(
                        "States parties",
                        "the expert meeting + other relevant subsidiary bodies",
                        "the secretariat",
                        "the United Nations Office on Drugs and Crime (UNODC)",
                        "the expert meetings",
                        "Member States",
                        "the Conference",
                        "its subsidiary bodies",
                        "States");
        assertThat(mandates.getList("data.takenUp.flatten().item.unique()", String.class))
                .containsExactly("3", "3(a)", "3(c)", "4");
    }

    @Test
    void mandatesParagraph18Of93AsksTheExpertMeetingAndOtherSubsidiaryBodiesUnderItem3a() {
        as("observer")
                .get("/v1/mandates?instrument=9/3&paragraph=18&session=" + session)
                .then()
                .statusCode(200)
                .body("data", hasSize(1))
                .body("data[0].verb", equalTo("requested"), "data[0].by", equalTo("the Conference"))
                .body("data[0].addressees", contains("the expert meeting", "other relevant subsidiary bodies"))
                .body("data[0].instruments.designation", contains("9/3"))
                .body("data[0].instruments.type", contains("RESOLUTION"))
                .body("data[0].instruments.paragraph", contains("18"))
                .body("data[0].instruments.body", everyItem(notNullValue()))
                .body("data[0].takenUp.item", contains("3(a)"))
                .body("data[0].request.en", startsWith("to include, as a topic for discussion"));
    }

    @Test
    void mandatesParagraph19ReferredToAsOfTheSameResolutionHasTwo() {
        as("observer")
                .get("/v1/mandates?instrument=9/3&paragraph=19&session=" + session)
                .then()
                .statusCode(200)
                .body("data", hasSize(2))
                .body("data.addressees.flatten()", contains("the secretariat", "the secretariat"))
                .body("data.takenUp.flatten().item", contains("3(a)", "3(a)"))
                .body("data[0].request.en", startsWith("to continue collecting"))
                .body("data[1].request.en", equalTo("to report on such efforts to the relevant subsidiary bodies"));
    }

    @ParameterizedTest
    @CsvSource({"8/2, 8", "9/3, 18", "9/3, 19", "9/5, 6"})
    void mandatesAreFoundByEachParagraphThatAsks(String designation, String paragraph) {
        assertThat(list("/v1/mandates?session=%s&instrument=%s&paragraph=%s".formatted(session, designation, paragraph))
                        .getList("data"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "States parties, 4",
        "Member States, 1",
        "secretariat, 2",
        "expert meeting, 2",
        "subsidiary bodies, 2",
        "UNODC, 1"
    })
    void mandatesAreFoundByEachAddressee(String addressee, int mandates) {
        assertThat(list("/v1/mandates?session=%s&addressee=%s".formatted(session, addressee))
                        .getList("data"))
                .hasSize(mandates);
    }

    @Test
    void instrumentsAreEnteredOnceEachWithTheBodyThatAdoptedThem() {
        List<Map<String, String>> steps = imported.getList("steps.findAll { it.name.startsWith('instrument:') }");
        assertThat(steps)
                .extracting(step -> step.get("name"))
                .containsExactlyInAnyOrder(
                        "instrument:RESOLUTION:4/2",
                        "instrument:RESOLUTION:8/1",
                        "instrument:RESOLUTION:8/2",
                        "instrument:RESOLUTION:8/6",
                        "instrument:RESOLUTION:9/1",
                        "instrument:RESOLUTION:9/2",
                        "instrument:RESOLUTION:9/3",
                        "instrument:RESOLUTION:9/5",
                        "instrument:DECLARATION:3",
                        "instrument:CONVENTION:2",
                        "instrument:WORKPLAN:1");
        assertThat(steps).extracting(step -> step.get("outcome")).containsOnly("CREATED");
    }

    private JsonPath list(String path) {
        return as("observer").get(path).then().statusCode(200).extract().jsonPath();
    }

    private String step(String name) {
        return imported.param("step", name).getString("steps.find { it.name == step }.url");
    }
}
