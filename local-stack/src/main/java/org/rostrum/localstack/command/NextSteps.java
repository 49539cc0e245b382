package org.rostrum.localstack.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.rostrum.localstack.Http;
import org.rostrum.localstack.Part;
import org.rostrum.localstack.StackException;
import org.rostrum.localstack.StackOptions;
import org.rostrum.localstack.StackState;
import org.rostrum.localstack.Tokens;

/** What to try on a stack that is up. */
final class NextSteps {
    private static final String AUTHORIZATION = "curl -s -H \"Authorization: Bearer $(./rostrum token delegate-at)\" ";

    private NextSteps() {}

    static String text(StackOptions options, StackState state) {
        String gateway = options.url(Part.GATEWAY);
        String meetings = sessionId(options).map(id -> "?session=" + id).orElse("");
        return """

                Rostrum is up. Try, in this folder:
                  %1$s%2$s/v1/sessions
                  %1$s%2$s/v1/documents/CAC%%2FCOSP%%2FEG.1%%2F2023%%2FCRP.1
                  %1$s'%2$s/v1/meetings%3$s'
                %4$s
                To end it: Ctrl-C, or ./rostrum down""".formatted(AUTHORIZATION, gateway, meetings, urls(state));
    }

    static String urls(StackState state) {
        String gateway = "http://localhost:" + state.part(Part.GATEWAY).port();
        return """
                  Gateway     %s/
                  API (UI)    %s/docs
                  Keycloak    http://localhost:%d/
                  Users       %s (password = name)""".formatted(gateway, gateway, state.part(Part.KEYCLOAK).port(), String.join(", ", Tokens.USERS))
                .indent(2)
                .stripTrailing();
    }

    /** The session of the sample document, if the import brought it. */
    private static Optional<String> sessionId(StackOptions options) {
        try {
            String token = new Tokens(options.url(Part.KEYCLOAK) + "/realms/rostrum").of("delegate-at");
            JsonNode sessions = Http.send(
                            Http.request(options.url(Part.GATEWAY) + "/v1/sessions", Duration.ofSeconds(20))
                                    .header("Authorization", "Bearer " + token)
                                    .GET()
                                    .build())
                    .json();
            return Optional.of(sessions.path("data").path(0).path("id").asText())
                    .filter(id -> !id.isEmpty());
        } catch (IOException | StackException e) {
            return Optional.empty();
        }
    }
}
