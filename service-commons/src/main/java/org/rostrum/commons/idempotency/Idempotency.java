package org.rostrum.commons.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.rostrum.commons.persistence.DatabaseConflicts;

/**
 * Makes a writing POST happen once, however often it is sent: with an {@code Idempotency-Key}, the key, the effect and
 * its change-log row commit in one transaction, and every repetition gets the first answer again.
 */
@ApplicationScoped
public class Idempotency {

    static final String REPLAYED = "Idempotency-Replayed";

    private static final Logger LOG = Logger.getLogger(Idempotency.class);
    /** Answers that say nothing lasting about the request itself. */
    private static final Set<Integer> NOT_KEPT = Set.of(401, 403, 429);

    private final KeptAnswers answers;
    private final RequestKey request;
    private final ObjectMapper json;

    public Idempotency(KeptAnswers answers, RequestKey request, ObjectMapper json) {
        this.answers = answers;
        this.request = request;
        this.json = json;
    }

    /**
     * Runs {@code effect} in one transaction, at most once for the request's key. Authorize before calling this.
     *
     * @param body what the request asks for: the same key with another body is refused
     * @throws HttpProblem 400 malformed key, 409 the first request is still running, 422 the key belongs to another
     *     body, or whatever {@code effect} throws
     */
    public Response once(Object body, Supplier<Response> effect) {
        Optional<KeptAnswer.Key> key = request.key();
        if (key.isEmpty()) {
            return QuarkusTransaction.requiringNew().call(effect::get);
        }
        byte[] fingerprint = request.fingerprint(body);
        try {
            return QuarkusTransaction.requiringNew().call(() -> firstOrAgain(key.get(), fingerprint, effect));
        } catch (HttpProblem problem) {
            keep(key.get(), fingerprint, problem);
            throw problem;
        } catch (RuntimeException failure) {
            if (DatabaseConflicts.isLockedByAnother(failure)) {
                throw IdempotencyProblem.inFlight();
            }
            throw failure;
        }
    }

    /**
     * The answer kept for the request's key; empty where there is none. For what must look something up before
     * {@link #once} that may be another by now. Authorize before calling this.
     *
     * @throws HttpProblem as {@link #once}
     */
    public Optional<Response> kept(Object body) {
        return request.key().flatMap(key -> {
            byte[] fingerprint = request.fingerprint(body);
            try {
                return QuarkusTransaction.requiringNew()
                        .call(() -> answers.findUnlocked(key).map(kept -> again(kept, fingerprint)));
            } catch (RuntimeException failure) {
                throw DatabaseConflicts.isLockedByAnother(failure) ? IdempotencyProblem.inFlight() : failure;
            }
        });
    }

    private Response firstOrAgain(KeptAnswer.Key key, byte[] fingerprint, Supplier<Response> effect) {
        Optional<KeptAnswer> kept = answers.findUnlocked(key);
        if (kept.isPresent()) {
            return again(kept.get(), fingerprint);
        }
        KeptAnswer taken = answers.take(key, fingerprint);
        Response first = effect.get();
        taken.status = first.getStatus();
        taken.mediaType = MediaType.APPLICATION_JSON;
        taken.location = first.getHeaderString("Location");
        taken.entityTag = first.getHeaderString("ETag");
        taken.body = written(first.getEntity());
        return first;
    }

    private Response again(KeptAnswer kept, byte[] fingerprint) {
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

    /** Keeps a refusal that would be the same again; the effect itself has been rolled back. */
    private void keep(KeptAnswer.Key key, byte[] fingerprint, HttpProblem problem) {
        if (problem instanceof Settled
                || problem.getHeaders().containsKey("Retry-After")
                || problem.getStatusCode() >= 500
                || NOT_KEPT.contains(problem.getStatusCode())) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                KeptAnswer taken = answers.take(key, fingerprint);
                taken.status = problem.getStatusCode();
                taken.mediaType = HttpProblem.MEDIA_TYPE.toString();
                taken.body = written(problem);
            });
        } catch (RuntimeException alreadyKept) {
            LOG.debugf("The refusal was kept by a repetition of the same request: %s", alreadyKept.getMessage());
        }
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

    @Scheduled(every = "1h", delayed = "10m", identity = "forget-old-idempotency-keys")
    void forgetOld() {
        int forgotten = QuarkusTransaction.requiringNew().call(answers::forgetOld);
        LOG.infof("Forgot %d idempotency keys older than %d hours", forgotten, KeptAnswers.KEPT_FOR.toHours());
    }

    /** A problem that a kept answer led to, and that is not kept itself. */
    private static final class Settled extends HttpProblem {
        private static final long serialVersionUID = 1L;

        Settled(HttpProblem.Builder problem) {
            super(problem);
        }
    }
}
