package org.rostrum.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rostrum.localstack.Stack;

/** What is answered, beside what the description of the API promises. */
@ExtendWith(RunningStack.class)
class AnswersTest {

    @Test
    void everythingThatCanBeReadIsAsDescribed(SampleAgenda sample, Api api, Stack stack) {
        Description description = describedBy(api, stack);
        Map<String, String> answers = Everything.readableIn(api);
        for (String more : List.of(
                "/v1/sessions/" + sample.session() + "/overview?date=2023-09-07",
                "/v1/sessions/" + sample.session() + "/statistics",
                "/v1/sessions/" + sample.session() + "/organization-of-work/versions",
                "/v1/meetings/" + sample.meeting(6) + "/lists",
                "/v1/meetings/" + sample.meeting(6) + "/lists/3(c)",
                "/v1/meetings/" + sample.meeting(6) + "/statistics",
                "/v1/imports?limit=100",
                sample.urlOfStep("agenda") + "/items/3(a)",
                sample.urlOfStep("agenda") + "/versions")) {
            answers.put(more, "tag " + api.as("secretariat").get(more).asString());
        }
        List<String> mistakes = new ArrayList<>();
        Set<String> operations = new TreeSet<>();
        answers.forEach((path, tagAndBody) -> {
            operations.add(description.operationOf(path));
            mistakes.addAll(description.mistakesIn(path, tagAndBody.substring(tagAndBody.indexOf(' ') + 1)));
        });
        assertThat(mistakes).isEmpty();
        assertThat(operations).hasSizeGreaterThan(25);
    }

    @Test
    void anAnswerThatIsNotAsDescribedWouldBeSeen(SampleAgenda sample, Api api, Stack stack) {
        Description description = describedBy(api, stack);
        String path = "/v1/sessions/" + sample.session();
        String session = api.as("observer").get(path).asString();
        assertThat(description.mistakesIn(path, session)).isEmpty();
        assertThat(description.mistakesIn(path, session.replace("\"ordinal\":12", "\"ordinal\":\"twelfth\"")))
                .singleElement()
                .asString()
                .contains("/ordinal");
        assertThat(description.mistakesIn(path, session.replace("\"ordinal\":", "\"number\":")))
                .singleElement()
                .asString()
                .contains("number");
    }

    private static Description describedBy(Api api, Stack stack) {
        return new Description(
                api.anonymously(stack.gatewayUrl()).get("/openapi.json").asString());
    }
}
