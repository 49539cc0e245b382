package org.rostrum.commons.idempotency;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.rostrum.web.ProblemType;

/** What can be wrong with an {@code Idempotency-Key} (IETF draft idempotency-key-header, section 2.7). */
enum IdempotencyProblem implements ProblemType {
    KEY_MALFORMED("idempotency-key-malformed", 400, "The Idempotency-Key is malformed"),
    KEY_IN_FLIGHT("idempotency-key-in-flight", 409, "The first request with this key is still running"),
    KEY_REUSED("idempotency-key-reused", 422, "The Idempotency-Key was used for another request");

    private final Kind kind;

    IdempotencyProblem(String slug, int status, String title) {
        this.kind = new Kind(slug, status, title);
    }

    /** The answer while the first request still holds its key. */
    static HttpProblem inFlight() {
        return KEY_IN_FLIGHT
                .because("Wait for its answer, then send the request again with the same key to see it.")
                .withHeader("Retry-After", 1)
                .build();
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
