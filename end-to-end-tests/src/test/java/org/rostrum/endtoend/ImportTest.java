package org.rostrum.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.localstack.LocalStack;

@ExtendWith(RunningStack.class)
class ImportTest {
    @Test
    void importsTheDocumentIntoAnEmptySystem(SampleAgenda sample) {
        sample.firstAnswer()
                .then()
                .body("state", equalTo("COMPLETED"), "failure", nullValue())
                .body("blockers", empty(), "unread", empty())
                .body("steps.outcome.unique()", equalTo(List.of("CREATED", "CHANGED")))
                .body("steps.findAll { it.outcome == 'CHANGED' }.name", equalTo(List.of("organization-of-work")))
                .body("steps.findAll { it.name.startsWith('document:') }", hasSize(5))
                .body("steps.findAll { it.name.startsWith('meeting:') }", hasSize(8))
                .body("steps.findAll { it.name.startsWith('joint-consideration:') }", hasSize(4))
                .body("steps.findAll { it.name.startsWith('instrument:') }", hasSize(11))
                .body("steps.findAll { it.name.startsWith('mandate:') }", hasSize(14))
                .body("steps.findAll { it.name.startsWith('note-verbale:') }", hasSize(1))
                .body("steps.findAll { it.name.startsWith('other-session:') }", hasSize(2));
    }

    @Test
    void firstImportAnswersWithItsLocation(SampleAgenda sample, LocalStack startedEmpty) {
        sample.firstAnswer().then().statusCode(201).header("Location", equalTo(sample.url()));
    }

    @Test
    void everyStepNamesAnAddressAtWhichItsResultCanBeRead(SampleAgenda sample, Api api) {
        List<String> urls = sample.firstAnswer().path("steps.url");
        assertThat(urls).hasSizeGreaterThan(20);
        for (String url : urls) {
            api.as("observer").get(url).then().statusCode(200);
        }
    }

    @Test
    void importCanBeReadAgainAtItsLocation(SampleAgenda sample, Api api) {
        api.as("observer")
                .get(sample.url())
                .then()
                .statusCode(200)
                .header("ETag", equalTo(sample.firstAnswer().header("ETag")))
                .body(equalTo(sample.firstAnswer().asString()));
    }

    @Test
    void secondImportOfTheSameBytesChangesNothing(SampleAgenda sample, Api api) {
        Map<String, String> before = Everything.readableIn(api);

        SampleAgenda.importInto(api, SampleAgenda.text())
                .then()
                .statusCode(200)
                .header("ETag", equalTo(sample.firstAnswer().header("ETag")))
                .body(equalTo(sample.firstAnswer().asString()));

        assertThat(Everything.readableIn(api)).isEqualTo(before);
    }

    @Test
    void dryRunPlansAndCreatesNothing(SampleAgenda sample, Api api) {
        Map<String, String> before = Everything.readableIn(api);

        api.as("secretariat")
                .contentType("text/markdown")
                .body(AnotherSession.THIRTY_FIRST.text())
                .post("/v1/imports?dryRun=true")
                .then()
                .statusCode(201)
                .body("state", equalTo("PLANNED"), "steps", empty())
                .body("plan.session.ordinal", equalTo(AnotherSession.THIRTY_FIRST.number()))
                .body("plan.organizationOfWork.meetings", hasSize(8));

        assertThat(Everything.readableIn(api)).isEqualTo(before);
        api.as("observer")
                .get("/v1/sessions?ordinal=" + AnotherSession.THIRTY_FIRST.number())
                .then()
                .body("data", empty());
    }

    @Test
    void secondImportLeavesWhatWasEditedByHand(Api api) {
        Response first = SampleAgenda.importInto(api, AnotherSession.THIRTEENTH.text());
        first.then().statusCode(201).body("state", equalTo("COMPLETED"));
        String session = first.path("steps.find { it.name == 'session' }.url");
        String tag = api.as("secretariat").get(session).header("ETag");
        api.as("secretariat")
                .header("If-Match", tag)
                .contentType("application/merge-patch+json")
                .body(Map.of("title", Map.of("en", "Thirteenth expert meeting, as corrected by hand")))
                .patch(session)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)));
        Map<String, String> edited = Everything.readableIn(api);

        SampleAgenda.importInto(api, AnotherSession.THIRTEENTH.text())
                .then()
                .statusCode(200)
                .body("id", equalTo(first.path("id")));

        assertThat(Everything.readableIn(api)).isEqualTo(edited);
        api.as("observer")
                .get(session)
                .then()
                .body("title.en", equalTo("Thirteenth expert meeting, as corrected by hand"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"observer", "delegate-at", "interpreter", "chair", "partner-system"})
    void onlyTheSecretariatMayImport(String user, Api api) {
        api.as(user)
                .contentType("text/markdown")
                .body(SampleAgenda.text())
                .post("/v1/imports")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/forbidden"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Dear colleagues,\n\nlunch is at one.\n", " ", "# A heading\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
            })
    void refusesWhatIsNoAgenda(String text, Api api) {
        Map<String, String> before = Everything.readableIn(api);
        SampleAgenda.importInto(api, text)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unreadable-document"), "detail", not(containsString("null")));
        assertThat(Everything.readableIn(api)).isEqualTo(before);
    }
}
