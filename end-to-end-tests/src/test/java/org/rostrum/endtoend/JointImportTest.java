package org.rostrum.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two agendas that are considered together, imported one after the other. */
@ExtendWith(RunningStack.class)
class JointImportTest {
    private static final String REVIEW_GROUP = """
            # Conference of the States Parties to the United Nations Convention against Corruption

            Distr.: General
            3 July 2051

            Original: English

            ## Implementation Review Group

            **Resumed forty-second session**

            Vienna, 4–8 September 2051

            ### Annotated provisional agenda

            #### Provisional agenda

            1. Opening of the session.
            2. Other matters.
            3. Review.
            4. International cooperation.
            5. Technical assistance.
            6. Follow-up to the special session.

            #### Annotations

            ##### 1. Opening of the session

            The resumed forty-second session will be opened on Monday, 4 September 2051, at 10 a.m., at the Vienna \
            International Centre. The session will be held in person.

            ##### 4. International cooperation

            Agenda item 4 will be discussed together with item 3 of the agenda for the forty-first session of the \
            Open-ended intergovernmental expert meeting to enhance international cooperation under the United Nations \
            Convention against Corruption.
            """;

    @Test
    void agendaOfTheOtherSessionIsLinkedWhenItArrivesAndStatesNothingTwice(SampleAgenda sample, Api api) {
        Response ours = SampleAgenda.importInto(api, AnotherSession.FORTY_FIRST.text());
        ours.then().statusCode(201).body("state", equalTo("COMPLETED"));
        String session = idOfStep(ours, "session");
        JsonPath stated = api.read("observer", "/v1/joint-considerations?session=" + session);
        String pair = stated.getString("data.find { it.item == '3' && it.otherItems == ['4', '5'] }.id");
        String theirSession =
                stated.getString("data.find { it.item == '3' && it.otherItems == ['4', '5'] }.otherSession");

        Response theirs = SampleAgenda.importInto(api, REVIEW_GROUP);
        theirs.then()
                .statusCode(201)
                .body("state", equalTo("COMPLETED"))
                .body("steps.find { it.name == 'session' }.outcome", equalTo("CHANGED"))
                .body("steps.find { it.name == 'session' }.url", equalTo("/v1/sessions/" + theirSession))
                .body("steps.find { it.name == 'other-session:1' }.url", equalTo("/v1/sessions/" + session))
                .body("steps.find { it.name == 'joint-consideration:1' }.outcome", equalTo("FOUND"))
                .body(
                        "steps.find { it.name == 'joint-consideration:1' }.url",
                        equalTo("/v1/joint-considerations/" + pair));

        String agenda = "/v1/agendas/" + idOfStep(theirs, "agenda");
        String four = api.read("observer", agenda + "/items/4").getString("id");
        String five = api.read("observer", agenda + "/items/5").getString("id");
        api.as("observer")
                .get("/v1/joint-considerations/" + pair)
                .then()
                .body("otherItems", contains("4", "5"), "otherItemIds", contains(four, five));
        api.as("observer")
                .get(agenda + "/items/4")
                .then()
                .body("jointConsiderations", hasSize(1))
                .body(
                        "jointConsiderations[0].session",
                        equalTo(session),
                        "jointConsiderations[0].items",
                        contains("3"));
        assertThat(api.read("observer", "/v1/joint-considerations?session=" + session)
                        .getList("data.id"))
                .isEqualTo(stated.<List<String>>get("data.id"));
    }

    private static String idOfStep(Response imported, String step) {
        return imported.<String>path("steps.find { it.name == '%s' }.url".formatted(step))
                .replaceFirst(".*/", "");
    }
}
