package org.rostrum.commons.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Set;

/** What is kept of an answer, and the answer that is made of it again. */
@ApplicationScoped
class Replay {

    static final String REPLAYED = "Idempotency-Replayed";

    /** Answers that say nothing lasting about the request itself. */
    private static final Set<Integer> NOT_KEPT = Set.of(401, 403, 429);

    private final ObjectMapper json;

    Replay(ObjectMapper json) {
        this.json = json;
    }

    /** Whether a refusal would be the same again. */
    static boolean isKept(HttpProblem problem) {
        return !(problem instanceof Settled)
                && !problem.getHeaders().containsKey("Retry-After")
                && problem.getStatusCode() < 500
                && !NOT_KEPT.contains(problem.getStatusCode());
    }

    void write(Response first, KeptAnswer into) {
        into.status = first.getStatus();
        into.mediaType = MediaType.APPLICATION_JSON;
        into.location = first.getHeaderString("Location");
        into.entityTag = first.getHeaderString("ETag");
        into.body = written(first.getEntity());
    }

    void write(HttpProblem refusal, KeptAnswer into) {
        into.status = refusal.getStatusCode();
        into.mediaType = HttpProblem.MEDIA_TYPE.toString();
        into.body = written(refusal);
    }

    /** @throws HttpProblem 422 the key belongs to another request, or the refusal that was kept */
    Response again(KeptAnswer kept, byte[] fingerprint) {
        if (!Arrays.equals(kept.fingerprint, fingerprint)) {
            throw new Settled(IdempotencyProblem.KEY_REUSED.because(
                    "The first request with this key had another body. Use a new key for a new request."));
        }
        if (kept.mediaType.equals(HttpProblem.MEDIA_TYPE.toString())) {
            throw new Settled(HttpProblem.builder(read(kept.body)).withHeader(REPLAYED, "true"));
        }
        Response.ResponseBuilder answer = Response.status(kept.status).header(REPLAYED, "true");
        if (kept.location != null) {
            answer.header("Location", kept.location);
        }
        if (kept.entityTag != null) {
            answer.header("ETag", kept.entityTag);
        }
        return kept.body == null
                ? answer.build()
                : answer.type(kept.mediaType).entity(kept.body).build();
    }

    private HttpProblem read(String problem) {
        try {
            return json.readValue(problem, HttpProblem.class);
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("A kept problem cannot be read: " + problem, cause);
        }
    }

    private String written(Object entity) {
        try {
            return entity == null ? null : json.writeValueAsString(entity);
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("An answer cannot be kept for its Idempotency-Key", cause);
        }
    }

    /** A problem that a kept answer led to, and that is not kept itself. */
    private static final class Settled extends HttpProblem {
        private static final long serialVersionUID = 1L;

        Settled(HttpProblem.Builder problem) {
            super(problem);
        }
    }
}
