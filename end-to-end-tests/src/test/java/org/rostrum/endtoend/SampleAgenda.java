package org.rostrum.endtoend;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The annotated provisional agenda of 2023 in a stack: imported once, by whichever test asks for it first. */
public final class SampleAgenda {
    private static final Path FILE =
            Path.of("").toAbsolutePath().resolveSibling("samples").resolve("annotated-provisional-agenda-2023.md");

    private final Api api;
    private final Response firstAnswer;

    /**
     * Imports it.
     *
     * @param wasThere whether the stack has it already; then the answer is that of the first import, but for its status
     */
    SampleAgenda(Api api, boolean wasThere) {
        this.api = api;
        this.firstAnswer = importInto(api, text());
        firstAnswer.then().statusCode(wasThere ? 200 : 201);
    }

    static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Has the secretariat import a document. */
    static Response importInto(Api api, String text) {
        return api.as("secretariat").contentType("text/markdown").body(text).post("/v1/imports");
    }

    /** What the first import, on an empty database, answered. */
    Response firstAnswer() {
        return firstAnswer;
    }

    /** Path of the import. */
    String url() {
        return "/v1/imports/" + firstAnswer.path("id");
    }

    /** Id of the session of 5–8 September 2023. */
    String session() {
        return urlOfStep("session").replaceFirst(".*/", "");
    }

    /** Id of a meeting by its number, from 1 to 8. */
    String meeting(int number) {
        return urlOfStep("meeting:" + number).replaceFirst(".*/", "");
    }

    /** Path of an agenda, body, session or meeting that the import names. */
    String urlOfStep(String step) {
        return firstAnswer
                .then()
                .extract()
                .jsonPath()
                .param("step", step)
                .getString("steps.find { it.name == step }.url");
    }

    /** Ids of the two sessions that are known only because the document names them, by their ordinal. */
    String otherSession(int ordinal) {
        JsonPath stubs = api.read("observer", "/v1/sessions?stub=true&ordinal=" + ordinal);
        return stubs.getString("data[0].id");
    }

    /** The eight meetings in order of time, as a user reads them. */
    List<Map<String, Object>> meetings(String user) {
        return api.read(user, "/v1/meetings?session=" + session()).getList("data");
    }
}
