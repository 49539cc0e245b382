package org.rostrum.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each group of facts in the document of 2023 is read by the API after the import; those of the timetable, see {@link MainJobTest}. */
@ExtendWith(RunningStack.class)
class FactsTest {
    private static final String READER = "observer";
    private static final String CONFERENCE =
            "Conference of the States Parties to the United Nations Convention against Corruption";

    @Test
    void mastheadOfTheAgendaAndItsBodies(SampleAgenda sample, Api api) {
        api.as(READER)
                .get(sample.urlOfStep("agenda"))
                .then()
                .statusCode(200)
                .body("kind", equalTo("Annotated provisional agenda"), "symbol", nullValue())
                .body("distribution", equalTo("General"), "date", equalTo("2023-06-26"))
                .body("originalLanguage", equalTo("en"), "state", equalTo("PROVISIONAL"));
        api.as(READER)
                .get(sample.urlOfStep("body"))
                .then()
                .body(
                        "names.en",
                        equalTo("Open-ended intergovernmental expert meeting to enhance international cooperation"
                                + " under the United Nations Convention against Corruption"))
                .body("prefix", equalTo("CAC/COSP/EG.1"), "inferred", equalTo(true))
                .body("parent", equalTo(sample.urlOfStep("parent-body").replaceFirst(".*/", "")));
        api.as(READER)
                .get(sample.urlOfStep("parent-body"))
                .then()
                .body("names.en", equalTo(CONFERENCE), "prefix", nullValue());
    }

    @Test
    void sessionOpensOnTuesdayInPersonWithThirtyRemoteMinutesOfThreeHours(SampleAgenda sample, Api api) {
        api.as(READER)
                .get(sample.urlOfStep("session"))
                .then()
                .body("ordinal", equalTo(12), "opensAt", equalTo("2023-09-05T10:00:00"))
                .body("startDate", equalTo("2023-09-05"), "endDate", equalTo("2023-09-08"))
                .body("venue.en", equalTo("Vienna International Centre, M-Building, Plenary Room M"))
                .body("format", equalTo("IN_PERSON"), "onlineObservation", equalTo(true))
                .body("zone", equalTo("Europe/Vienna"), "zoneInferred", equalTo(true))
                .body("policies.remoteTime.allottedSeconds", equalTo(1_800))
                .body("policies.remoteTime.perScheduledSeconds", equalTo(10_800));
        api.as(READER)
                .get(sample.urlOfStep("agenda") + "/items/1")
                .then()
                .body("annotations[0].text.en", containsString("in order to facilitate the work of the interpreters"));
    }

    @Test
    void agendaHasFullTitlesAndTheShorterOnesOfTheAnnex(SampleAgenda sample, Api api) {
        JsonPath agenda = api.read(READER, sample.urlOfStep("agenda"));
        assertThat(agenda.getString("items[2].title.en"))
                .isEqualTo("Implementation of chapter IV of the United Nations Convention against Corruption:"
                        + " lessons learned, good practices and challenges");
        assertThat(agenda.getString("items[2].shortTitle.en"))
                .isEqualTo("Implementation of chapter IV of the United Nations Convention against Corruption");
        assertThat(agenda.getString("items[2].items[2].title.en")).isEqualTo("Technical assistance");
    }

    @ParameterizedTest
    @CsvSource({
        "4/2, Convening of open-ended intergovernmental expert meetings to enhance international cooperation",
        "9/1, Sharm el-Sheikh declaration",
        "9/2, Our common commitment",
        "8/1,",
        "8/2,",
        "8/6,",
        "9/3,",
        "9/5,"
    })
    void citationsInstrumentsAreInTheRegistryAsTheConferencesResolutions(
            String designation, String title, SampleAgenda sample, Api api) {
        String conference = sample.urlOfStep("parent-body").replaceFirst(".*/", "");
        api.as(READER)
                .get("/v1/instruments?type=RESOLUTION&designation=%s&body=%s".formatted(designation, conference))
                .then()
                .statusCode(200)
                .body("data", hasSize(1))
                .body("data[0].title.en", title == null ? nullValue() : startsWith(title));
    }

    @ParameterizedTest
    @CsvSource({
        "CONVENTION, United Nations Convention against Corruption,",
        "DECLARATION, Our common commitment to effectively addressing challenges,",
        "WORKPLAN, Workplan for the subsidiary bodies of the Conference, 2022-03-01"
    })
    void citationsOtherInstrumentsAreInTheRegistryByTheirTitles(
            String type, String title, String date, SampleAgenda sample, Api api) {
        api.as(READER)
                .get("/v1/instruments?type=" + type)
                .then()
                .body("data.title.en", hasItem(startsWith(title)))
                .body("data.find { it.title.en.startsWith('%s') }.date".formatted(title), equalTo(date));
    }

    @Test
    void citationsArticlesChaptersMeetingsAndApprovalsAreTheAgendas(SampleAgenda sample, Api api) {
        JsonPath citations = api.read(READER, sample.urlOfStep("citations") + "?limit=100");
        assertThat(citations.getList("data.findAll { it.type == 'CONVENTION_ARTICLE' }.provision.number", String.class))
                .containsExactly("1(b)", "43", "52");
        assertThat(citations.getList("data.findAll { it.type == 'EARLIER_MEETING' }.ordinal", Integer.class))
                .containsExactly(11, 8, 5);
        assertThat(citations.getList("data.type.unique()", String.class))
                .contains("SPECIAL_SESSION", "WORKPLAN", "APPROVAL", "NOTE_VERBALE", "DECLARATION", "DOCUMENT");
        List<String> instruments = citations.getList("data.instrument.findAll { it != null }.unique()");
        assertThat(instruments)
                .hasSize(11)
                .allSatisfy(
                        id -> api.as(READER).get("/v1/instruments/" + id).then().statusCode(200));
    }

    @Test
    void mandateOfParagraph18Of93AsksTheExpertMeetingAndOtherSubsidiaryBodies(SampleAgenda sample, Api api) {
        api.as(READER)
                .get("/v1/mandates?instrument=9/3&paragraph=18")
                .then()
                .statusCode(200)
                .body("data", hasSize(1))
                .body("data[0].verb", equalTo("requested"))
                .body("data[0].addressees", contains("the expert meeting", "other relevant subsidiary bodies"))
                .body("data[0].instruments.designation", contains("9/3"))
                .body("data[0].takenUp.item", hasItem("3(a)"))
                .body("data[0].takenUp.session", hasItem(sample.session()));
    }

    @Test
    void mandatesOfParagraph19AreTwoAndOfTheSecretariat(SampleAgenda sample, Api api) {
        api.as(READER)
                .get("/v1/mandates?instrument=9/3&paragraph=19&addressee=secretariat&session=" + sample.session())
                .then()
                .body("data", hasSize(2), "data.takenUp.flatten().item.unique()", contains("3(a)"));
        api.as(READER)
                .get("/v1/mandates?instrument=9/3&paragraph=19&body=CAC/COSP/EG.1")
                .then()
                .body("data", hasSize(2));
        api.as(READER)
                .get("/v1/mandates?instrument=9/3&paragraph=19&body="
                        + sample.urlOfStep("parent-body").replaceFirst(".*/", ""))
                .then()
                .body("data", hasSize(2));
    }

    @Test
    void noteVerbaleOfJune2023LeadsToThePaperMadeOfTheResponses(SampleAgenda sample, Api api) {
        JsonPath notes = api.read(READER, "/v1/notes-verbales?date=2023-06-01&session=" + sample.session());
        assertThat(notes.getList("data")).hasSize(1);
        assertThat(notes.getList("data[0].documents", String.class)).containsExactly("CAC/COSP/EG.1/2023/CRP.1");
        api.as(READER)
                .get("/v1/documents/CAC%2FCOSP%2FEG.1%2F2023%2FCRP.1")
                .then()
                .statusCode(200)
                .body("title.en", notNullValue());
    }

    @Test
    void oddityCrp1IsPrintedUnderTwoTitles(SampleAgenda sample, Api api) {
        assertThat(api.read(READER, "/v1/documents/CAC%2FCOSP%2FEG.1%2F2023%2FCRP.1")
                        .getList("titlesAsPrinted"))
                .hasSize(2);
    }

    @Test
    void odditiesAreWarnedOfWithTheirLines(SampleAgenda sample) {
        List<String> codes = sample.firstAnswer().path("warnings.code");
        assertThat(codes)
                .contains(
                        "items-plural-with-one-item",
                        "session-called-meeting",
                        "body-name-varies",
                        "title-varies",
                        "empty-link-target",
                        "documentation-placed-after-sub-item",
                        "sub-item-heading-not-a-heading",
                        "paragraph-broken-by-page-break",
                        "mixed-quotation-marks",
                        "one-meridiem",
                        "tab-separated-table",
                        "near-identical-titles",
                        "continued-mark-absent");
        assertThat(sample.firstAnswer().<List<Integer>>path("warnings.line")).allMatch(line -> line > 0);
    }

    @Test
    void otherBodiesHaveNoPrefixTheirNameIsKeptUnderBothSpellings(SampleAgenda sample, Api api) {
        JsonPath group = api.read(READER, "/v1/bodies?name=Working%20Group%20on%20Asset%20Recovery");
        assertThat(group.getList("data")).hasSize(1);
        assertThat(group.getString("data[0].prefix")).isNull();
        assertThat(api.read(
                                READER,
                                "/v1/bodies?name=Open-ended%20Intergovernmental%20Working%20Group%20on%20Asset%20Recovery")
                        .getString("data[0].id"))
                .isEqualTo(group.getString("data[0].id"));
    }
}
