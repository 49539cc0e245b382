package org.rostrum.localstack.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import org.rostrum.localstack.Http;
import org.rostrum.localstack.StackException;
import org.rostrum.localstack.Tokens;

/** Imports a sample document; a second time that finds the first import. */
final class SampleImport {
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private SampleImport() {}

    /**
     * How it went.
     *
     * @param imported whether the document is in, by this import or by one before
     * @param text a line for people
     */
    record Outcome(boolean imported, String text) {}

    /**
     * Imports as the secretariat.
     *
     * @param sample the document
     * @param url of the gateway, or of the agenda service
     * @param realmUrl where the secretariat gets its token
     */
    static Outcome run(Path sample, String url, String realmUrl) {
        long begin = System.nanoTime();
        try {
            Http.Answer answer = Http.send(Http.request(url + "/v1/imports", TIMEOUT)
                    .header("Content-Type", "text/markdown")
                    .header("Authorization", "Bearer " + new Tokens(realmUrl).of("secretariat"))
                    .POST(HttpRequest.BodyPublishers.ofFile(sample))
                    .build());
            return outcome(answer, sample.getFileName(), Duration.ofNanos(System.nanoTime() - begin));
        } catch (IOException | StackException e) {
            return failed(e.getMessage());
        }
    }

    private static Outcome outcome(Http.Answer answer, Path name, Duration time) {
        JsonNode json = answer.json();
        boolean taken = answer.status() == 201 || answer.status() == 200;
        if (taken && json.path("state").asText().equals("COMPLETED")) {
            String verb = answer.status() == 201
                    ? "imported in %.1f s".formatted(time.toMillis() / 1000.0)
                    : "was imported before";
            int warnings = json.path("warnings").size();
            return new Outcome(
                    true,
                    "%s %s (import %s%s)"
                            .formatted(
                                    name,
                                    verb,
                                    json.path("id").asText(),
                                    warnings == 0 ? "" : ", " + warnings + " warnings"));
        }
        return failed(
                taken
                        ? "the import " + json.path("id").asText() + " is in state "
                                + json.path("state").asText("unknown")
                        : "the answer was " + answer.status() + " "
                                + json.path("title").asText() + " "
                                + json.path("detail").asText());
    }

    private static Outcome failed(String why) {
        return new Outcome(false, "The sample document was NOT imported: " + why.strip());
    }
}
