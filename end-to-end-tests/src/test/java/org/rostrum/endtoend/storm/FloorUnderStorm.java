package org.rostrum.endtoend.storm;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Set;
import java.util.function.IntFunction;

/** What the storm's requests are sent to. */
interface FloorUnderStorm {

    /**
     * Sends a request once.
     *
     * @param key the same each time the request is sent
     * @param inscriptionOf the id of the request for the floor that has this number
     * @throws IOException if there is no answer: patience is over, or the replica is dead
     */
    Answer send(StormRequest request, String key, IntFunction<String> inscriptionOf, StormRequest.Attempt attempt)
            throws IOException, InterruptedException;

    /** @param replayed whether it is the first answer to the key once more */
    record Answer(int status, boolean replayed, JsonNode body) {
        private static final Set<Integer> SENT_AGAIN = Set.of(429, 502, 503, 504);

        boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        boolean isInFlight() {
            return status == 409 && body.path("type").asText().equals("/problems/idempotency-key-in-flight");
        }

        /** Whether the same request with the same key is to be sent again. */
        boolean asksToComeAgain() {
            return SENT_AGAIN.contains(status) || isInFlight();
        }
    }
}
