package org.rostrum.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.localstack.Stack;

/** What a delegate finds once the document of 2023 is in. */
@ExtendWith(RunningStack.class)
class MainJobTest {
    private static final String DELEGATE = "delegate-at";
    private static final int REVIEW_GROUP = 14;
    private static final int WORKING_GROUP = 17;

    @Test
    void delegateFindsTheSessionOfSeptember2023(SampleAgenda sample, Api api) {
        JsonPath sessions = api.read(DELEGATE, "/v1/sessions");
        Map<String, Object> found =
                sessions.getMap("data.find { it.startDate == '2023-09-05' && it.endDate == '2023-09-08' }");
        assertThat(found)
                .containsEntry("id", sample.session())
                .containsEntry("ordinal", 12)
                .containsEntry("bodyPrefix", "CAC/COSP/EG.1")
                .containsEntry("zone", "Europe/Vienna")
                .containsEntry("zoneInferred", true)
                .containsEntry("format", "IN_PERSON")
                .containsEntry("onlineObservation", true)
                .containsEntry("venue", Map.of("en", "Vienna International Centre, M-Building, Plenary Room M"));
    }

    @Test
    void sessionHasEightMeetingsMorningAndAfternoonOfFourDays(SampleAgenda sample) {
        assertThat(sample.meetings(DELEGATE))
                .extracting(meeting -> meeting.get("start") + "/" + meeting.get("end"))
                .containsExactly(
                        "2023-09-05T10:00:00+02:00/2023-09-05T13:00:00+02:00",
                        "2023-09-05T15:00:00+02:00/2023-09-05T18:00:00+02:00",
                        "2023-09-06T10:00:00+02:00/2023-09-06T13:00:00+02:00",
                        "2023-09-06T15:00:00+02:00/2023-09-06T18:00:00+02:00",
                        "2023-09-07T10:00:00+02:00/2023-09-07T13:00:00+02:00",
                        "2023-09-07T15:00:00+02:00/2023-09-07T18:00:00+02:00",
                        "2023-09-08T10:00:00+02:00/2023-09-08T13:00:00+02:00",
                        "2023-09-08T15:00:00+02:00/2023-09-08T18:00:00+02:00");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void thirtyMinutesOfEachMeetingAreAllottedToRemoteStatements(int number, SampleAgenda sample, Api api) {
        api.as(DELEGATE)
                .get("/v1/meetings/" + sample.meeting(number) + "/remote-time")
                .then()
                .statusCode(200)
                .body("allottedSeconds", equalTo(1_800), "overriddenSeconds", equalTo(0));
    }

    @Test
    void twelveEntriesSayWhichItemIsTakenAtWhichMeeting(SampleAgenda sample) {
        assertThat(sample.meetings(DELEGATE))
                .extracting(meeting -> entries(meeting).stream()
                        .map(entry ->
                                entry.get("item") + (entry.get("continued").equals(true) ? " (continued)" : ""))
                        .toList())
                .containsExactly(
                        List.of("1", "2", "3"),
                        List.of("3 (continued)"),
                        List.of("3 (continued)", "3(a)"),
                        List.of("3(b)"),
                        List.of("3 (continued)", "3(c)"),
                        List.of("3(c)"),
                        List.of("4"),
                        List.of("5"));
    }

    @Test
    void organizationOfWorkHasTheNotesOfTheAnnex(SampleAgenda sample, Api api) {
        api.as(DELEGATE)
                .get("/v1/sessions/" + sample.session() + "/organization-of-work")
                .then()
                .statusCode(200)
                .body("state", equalTo("PROPOSED"), "meetings", hasSize(8), "meetings.entries.flatten()", hasSize(12))
                .body("notes.keySet()", contains("a", "b"))
                .body("notes.a.en", startsWith("Agenda item 3 will be discussed together with items 4 and 5"))
                .body("notes.b.en", startsWith("Agenda item 4 will be discussed together with item 6"))
                .body(
                        "meetings.entries.flatten().findAll { it.notes == ['a'] }.item.unique()",
                        contains("3", "3(a)", "3(b)", "3(c)"))
                .body("meetings.entries.flatten().findAll { it.notes == ['b'] }.item", contains("4"));
    }

    @Test
    void agendaHasItemsOneToFiveWithThreeSubItemsEachWithItsAnnotation(SampleAgenda sample, Api api) {
        JsonPath agendas = api.read(DELEGATE, "/v1/agendas?session=" + sample.session());
        assertThat(agendas.getList("data")).hasSize(1);
        assertThat(agendas.getList("data[0].items.number")).containsExactly("1", "2", "3", "4", "5");
        assertThat(agendas.getList("data[0].items[2].items.number")).containsExactly("3(a)", "3(b)", "3(c)");
        assertThat(agendas.getList("data[0].items.collect { it.annotations.size() }"))
                .containsExactly(1, 1, 4, 6, 1);
        assertThat(agendas.getList("data[0].items[2].items.collect { it.annotations.size() }"))
                .containsExactly(3, 2, 5);
    }

    @ParameterizedTest
    @CsvSource({
        "1, The twelfth open-ended intergovernmental expert meeting",
        "2, The provisional agenda and proposed organization of work",
        "3, In paragraph 8 of its resolution 8/2",
        "3(a), The fifth open-ended intergovernmental expert meeting",
        "3(b), In accordance with paragraph 23 of Conference resolution 9/1",
        "'3(c)', 'In its resolution 4/2, entitled'",
        "4, At its special session held from 2 to 4 June 2021",
        "5, The experts may wish to consider conclusions and recommendations"
    })
    void itemIsReadByItsNumber(String number, String beginning, SampleAgenda sample, Api api) {
        api.as(DELEGATE)
                .get(sample.urlOfStep("agenda") + "/items/" + number)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("number", equalTo(number), "annotations[0].text.en", startsWith(beginning));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CAC/COSP/EG.1/2019/4",
                "CAC/COSP/EG.1/2022/3",
                "CAC/COSP/EG.1/2023/2",
                "CAC/COSP/EG.1/2023/3",
                "CAC/COSP/EG.1/2023/CRP.1"
            })
    void documentIsReadByItsSymbolWithSlashesOrEncoded(String symbol, SampleAgenda sample, Api api, Stack stack) {
        String encoded = api.as(DELEGATE)
                .get("/v1/documents/" + symbol.replace("/", "%2F"))
                .then()
                .statusCode(200)
                .body("symbol", equalTo(symbol), "status", equalTo("CITED"))
                .body("bodyPrefix", equalTo("CAC/COSP/EG.1"))
                .extract()
                .asString();
        HttpResponse<String> plain = rawGet(stack.gatewayUrl() + "/v1/documents/" + symbol, stack.tokenOf(DELEGATE));
        assertThat(plain.statusCode()).isEqualTo(200);
        assertThat(plain.body()).isEqualTo(encoded);
    }

    @ParameterizedTest
    @CsvSource({
        "3, CAC/COSP/EG.1/2023/2 CAC/COSP/EG.1/2023/CRP.1 CAC/COSP/EG.1/2023/3",
        "4, ''",
    })
    void itemListsItsDocumentation(String item, String symbols, SampleAgenda sample, Api api) {
        JsonPath read = api.read(DELEGATE, sample.urlOfStep("agenda") + "/items/" + item);
        assertThat(String.join(" ", read.getList("documentation.symbol", String.class)))
                .isEqualTo(symbols);
    }

    @Test
    void itemsThreeAndFourAreConsideredJointlyWithItemsOfTwoOtherSessions(SampleAgenda sample, Api api) {
        JsonPath joint = api.read(DELEGATE, "/v1/joint-considerations?session=" + sample.session());
        String reviewGroup = sample.otherSession(REVIEW_GROUP);
        String workingGroup = sample.otherSession(WORKING_GROUP);
        assertThat(joint.<Map<String, Object>>getList("data"))
                .extracting(row -> List.of(row.get("item"), row.get("otherSession"), row.get("otherItems")))
                .containsExactlyInAnyOrder(
                        List.of("3", reviewGroup, List.of("4", "5")),
                        List.of("3", workingGroup, List.of("2", "3", "4", "5")),
                        List.of("4", reviewGroup, List.of("6")),
                        List.of("4", workingGroup, List.of("6")));
    }

    @ParameterizedTest
    @CsvSource({
        "14, true, Resumed fourteenth session of the Implementation Review Group",
        "17, false, Seventeenth session of the Open-ended Intergovernmental Working Group on Asset Recovery"
    })
    void otherSessionIsAStubListedOnlyWhenAskedFor(
            int ordinal, boolean resumed, String title, SampleAgenda sample, Api api) {
        api.as(DELEGATE)
                .get("/v1/sessions?stub=true&ordinal=" + ordinal)
                .then()
                .body("data", hasSize(1), "data[0].stub", equalTo(true), "data[0].resumed", equalTo(resumed))
                .body("data[0].title.en", equalTo(title), "data[0].bodyPrefix", nullValue());
        api.as(DELEGATE).get("/v1/sessions?ordinal=" + ordinal).then().body("data", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {REVIEW_GROUP, WORKING_GROUP})
    void sevenJointMeetingsAreListedForTheOtherSessionToo(int ordinal, SampleAgenda sample, Api api) {
        String other = sample.otherSession(ordinal);
        List<Map<String, Object>> own = sample.meetings(DELEGATE);
        List<Map<String, Object>> joint =
                api.read(DELEGATE, "/v1/meetings?session=" + other).getList("data");
        assertThat(joint).isEqualTo(own.subList(0, 7));
        assertThat(joint).allSatisfy(meeting -> assertThat(entries(meeting))
                .anySatisfy(
                        entry -> assertThat(entry.get("jointWith").toString()).contains(other)));
        assertThat(entries(own.getLast()))
                .extracting(entry -> entry.get("jointWith"))
                .containsExactly(List.of());
    }

    @SuppressWarnings("unchecked") // what JSON holds is known from api.md, not to the compiler
    private static List<Map<String, Object>> entries(Map<String, Object> meeting) {
        return (List<Map<String, Object>>) meeting.get("entries");
    }

    /** Sends the path as it stands, through a client of another make. */
    private static HttpResponse<String> rawGet(String url, String token) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(url, failure);
        }
    }
}
