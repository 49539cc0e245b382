package org.rostrum.localstack.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import org.rostrum.localstack.Http;
import org.rostrum.localstack.Part;
import org.rostrum.localstack.StackException;
import org.rostrum.localstack.StackOptions;
import org.rostrum.localstack.Tokens;

/** Imports the sample document; a second time that finds the first import. */
final class SampleImport {
    private static final String SAMPLE = "annotated-provisional-agenda-2023.md";
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private SampleImport() {}

    /** Says how it went. A failure leaves the stack up: it is the stack one wants to look into then. */
    static void run(StackOptions options, StackReport report) {
        long begin = System.nanoTime();
        try {
            Http.Answer answer = send(options);
            double seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
            report.tell("  " + outcome(answer, seconds, options));
        } catch (IOException | StackException e) {
            report.tell("  The sample document was NOT imported: " + e.getMessage() + see(options));
        }
    }

    private static Http.Answer send(StackOptions options) throws IOException {
        Path sample = options.checkout().resolve("samples").resolve(SAMPLE);
        String token = new Tokens(options.url(Part.KEYCLOAK) + "/realms/rostrum").of("secretariat");
        return Http.send(Http.request(options.url(Part.GATEWAY) + "/v1/imports", TIMEOUT)
                .header("Content-Type", "text/markdown")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofFile(sample))
                .build());
    }

    private static String outcome(Http.Answer answer, double seconds, StackOptions options) {
        JsonNode json = answer.json();
        boolean taken = answer.status() == 201 || answer.status() == 200;
        if (taken && json.path("state").asText().equals("COMPLETED")) {
            String verb = answer.status() == 201 ? "imported in %.1f s".formatted(seconds) : "was imported before";
            int warnings = json.path("warnings").size();
            return "%s %s (import %s%s)"
                    .formatted(
                            SAMPLE, verb, json.path("id").asText(), warnings == 0 ? "" : ", " + warnings + " warnings");
        }
        String why = taken
                ? "the import " + json.path("id").asText() + " is in state "
                        + json.path("state").asText("unknown")
                : "the gateway answered " + answer.status() + " "
                        + json.path("title").asText() + " "
                        + json.path("detail").asText();
        return "The sample document was NOT imported: " + why.strip() + see(options);
    }

    private static String see(StackOptions options) {
        return "\n  The stack stays up; more is in " + options.log(Part.AGENDA) + " and " + options.log(Part.GATEWAY);
    }
}
