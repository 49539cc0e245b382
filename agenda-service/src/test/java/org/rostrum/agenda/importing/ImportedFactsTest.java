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
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.agenda.AgendaTest;
import org.rostrum.commons.testing.TestRealm;

/** What the 2023 document says of its agenda can be read by the API after the import; what neighbours keep, see the end-to-end tests. */
@QuarkusTest
class ImportedFactsTest extends AgendaTest {

    /** Other bytes than those of other tests, and of earlier runs on the same database. */
    private static final String TEXT = document2023() + "\n" + UUID.randomUUID() + "\n";

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
                .containsExactlyInAnyOrder(
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
                .containsExactlyInAnyOrder(
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
                .containsExactlyInAnyOrder("3", "3(a)", "3(c)", "4");
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

    @ParameterizedTest
    @CsvSource({
        "8/2, PARAGRAPH, 8, 3, 1",
        "9/1, PARAGRAPH, 23, 3(b), 1",
        "9/3, PARAGRAPH, 18, 3(a), 1",
        "9/3, PARAGRAPH, 19, 3(a), 1",
        "9/5, PARAGRAPH, 6, 3(a), 1",
        "9/5, PARAGRAPH, 7, 3(a), 3",
    })
    void citationsOfResolutionsByParagraph(String designation, String unit, String number, String item, int paragraph) {
        as("observer")
                .get("/v1/agendas/%s/citations?instrument=%s&item=%s".formatted(agenda, designation, item))
                .then()
                .statusCode(200)
                .body("data.findAll { it.provision?.number == '%s' }".formatted(number), hasSize(1))
                .body("data.find { it.provision?.number == '%s' }.provision.unit".formatted(number), equalTo(unit))
                .body("data.find { it.provision?.number == '%s' }.paragraph".formatted(number), equalTo(paragraph))
                .body("data.instrument", everyItem(notNullValue()));
    }

    @Test
    void citationsOfAllResolutionsWithTheirTitles() {
        JsonPath citations = list("/v1/agendas/" + agenda + "/citations?limit=100&type=RESOLUTION");
        assertThat(new TreeSet<>(citations.getList("data.designation", String.class)))
                .containsExactly("4/2", "8/1", "8/2", "8/6", "9/1", "9/2", "9/3", "9/5");
        assertThat(citations.getList("data.findAll { it.backReference }.provision.number", String.class))
                .containsExactly("19");
        assertThat(citations.getList("data.title.en.findAll { it != null }", String.class))
                .containsExactly(
                        "Sharm el-Sheikh declaration on strengthening international cooperation in the prevention of and"
                                + " fight against corruption during times of emergencies and crisis response and recovery",
                        "Convening of open-ended intergovernmental expert meetings to enhance international cooperation",
                        "Our common commitment to effectively addressing challenges and implementing measures to prevent"
                                + " and combat corruption and strengthening international cooperation: follow-up to the"
                                + " special session of the General Assembly against corruption");
    }

    @Test
    void citationsOfTheConventionAndThePoliticalDeclaration() {
        assertThat(list("/v1/agendas/" + agenda + "/citations?type=CONVENTION_ARTICLE")
                        .getList("data.provision.number", String.class))
                .containsExactly("1(b)", "43", "52");
        assertThat(new TreeSet<>(list("/v1/agendas/" + agenda + "/citations?type=CONVENTION_CHAPTER")
                        .getList("data.provision.number", String.class)))
                .containsExactly("IV", "V");
        JsonPath declaration = list("/v1/agendas/" + agenda + "/citations?type=DECLARATION");
        assertThat(declaration.getList("data.provision.findAll { it != null }.number", String.class))
                .containsExactly("19");
        assertThat(declaration.getList("data.instrument.unique()")).hasSize(1);
    }

    @Test
    void citationsOfEarlierMeetingsTheSpecialSessionAndWhatBureausApproved() {
        JsonPath earlier = list("/v1/agendas/" + agenda + "/citations?type=EARLIER_MEETING");
        assertThat(earlier.getList("data.ordinal", Integer.class)).containsExactly(11, 8, 5);
        assertThat(earlier.getString("data.find { it.ordinal == 8 }.startDate")).isEqualTo("2019-05-31");
        JsonPath special = list("/v1/agendas/" + agenda + "/citations?type=SPECIAL_SESSION");
        assertThat(special.getString("data[0].startDate") + "/" + special.getString("data[0].endDate"))
                .isEqualTo("2021-06-02/2021-06-04");
        assertThat(special.getString("data[0].by")).isEqualTo("General Assembly");
        JsonPath workplan = list("/v1/agendas/" + agenda + "/citations?type=WORKPLAN");
        assertThat(workplan.getString("data[0].by")).isEqualTo("Bureau of the Conference");
        assertThat(workplan.getString("data[0].startDate")).isEqualTo("2022-03-01");
        JsonPath approval = list("/v1/agendas/" + agenda + "/citations?type=APPROVAL");
        assertThat(approval.getString("data[0].by")).isEqualTo("extended Bureau of the Conference");
        assertThat(approval.getString("data[0].title.en"))
                .isEqualTo("the topic of the meeting will be measures to prevent money-laundering");
    }

    @Test
    void citationsOfDocumentsByTheParagraphsThatNameThem() {
        JsonPath documents = list("/v1/agendas/" + agenda + "/citations?type=DOCUMENT");
        assertThat(documents.getList("data.collect { it.item + ' ' + it.symbol }", String.class))
                .containsExactly(
                        "2 CAC/COSP/EG.1/2022/3",
                        "3 CAC/COSP/EG.1/2019/4",
                        "3 CAC/COSP/EG.1/2023/2",
                        "3(a) CAC/COSP/EG.1/2023/CRP.1",
                        "3(b) CAC/COSP/EG.1/2023/3");
    }

    @Test
    void notesVerbalesTheOneOfJune2023AndThePaperMadeOfTheResponses() {
        as("observer")
                .get("/v1/notes-verbales?date=2023-06-01&document=CAC/COSP/EG.1/2023/CRP.1&session=" + session)
                .then()
                .statusCode(200)
                .body("data", hasSize(1))
                .body("data[0].item", equalTo("3(a)"), "data[0].by", equalTo("the secretariat"))
                .body("data[0].addressees", contains("States parties"))
                .body(
                        "data[0].request.en",
                        startsWith("with a view to collecting information from States parties on the use"))
                .body("data[0].text.en", startsWith("In response to those mandates, the secretariat circulated"))
                .body("data[0].responses.en", startsWith("On the basis of the responses received"))
                .body("data[0].documents", contains("CAC/COSP/EG.1/2023/CRP.1"));
    }

    @Test
    void programmePanelsBriefingsAndUpdatesWithTheirHoldersAndFocus() {
        JsonPath programme = list("/v1/agendas/" + agenda);
        assertThat(programme.getList("items[2].items.collect { it.programme.kind.join(' ') }", String.class))
                .containsExactly(
                        "THEMATIC_DISCUSSION BRIEFING PANEL_DISCUSSION BRIEFING",
                        "THEMATIC_DISCUSSION PANEL_DISCUSSION",
                        "ORAL_UPDATE PANEL_DISCUSSION");
        assertThat(programme.getString("items[2].items[2].programme.find { it.kind == 'ORAL_UPDATE' }.holders"))
                .contains("secretariat")
                .contains("GlobE Network");
        assertThat(programme.getString("items[3].programme.find { it.kind == 'PANEL_DISCUSSION' }.focus"))
                .contains("the role of intermediaries");
        assertThat(programme.getString("items[2].programme.find { it.kind == 'ORAL_UPDATE' }.holders"))
                .contains("secretariat");
    }

    @Test
    void jointConsiderationsAreFourAndShownUnderTheirItems() {
        JsonPath joint = list("/v1/joint-considerations?session=" + session);
        assertThat(joint.getList("data.collect { it.item + ': ' + it.otherItems.join(' ') }", String.class))
                .containsExactlyInAnyOrder("3: 4 5", "3: 2 3 4 5", "4: 6", "4: 6");
        assertThat(joint.getList("data.otherItemIds.flatten().findAll { it != null }"))
                .isEmpty();
        JsonPath items = list("/v1/agendas/" + agenda);
        assertThat(items.getList("items.collect { it.jointConsiderations.size() }", Integer.class))
                .containsExactly(0, 0, 2, 2, 0);
    }

    @Test
    void oddTitlesThatAreAlmostTheSameStayApart() {
        JsonPath instruments = list("/v1/agendas/" + agenda + "/citations?limit=100&item=4");
        assertThat(instruments.getList("data.findAll { it.title?.en?.startsWith('Our common') }.title.en.unique()"))
                .hasSize(2);
        assertThat(instruments.getList("data.findAll { it.title?.en?.startsWith('Our common') }.instrument.unique()"))
                .hasSize(2);
    }

    private JsonPath list(String path) {
        return as("observer").get(path).then().statusCode(200).extract().jsonPath();
    }

    private String step(String name) {
        return imported.param("step", name).getString("steps.find { it.name == step }.url");
    }
}
