package org.rostrum.commons.idempotency;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.rostrum.commons.persistence.DatabaseConflicts;
import org.rostrum.commons.persistence.DatabaseTime;

/**
 * Makes a writing POST happen once, however often it is sent: with an {@code Idempotency-Key}, the key, the effect and
 * its change-log row commit in one transaction, and every repetition gets the first answer again.
 */
@ApplicationScoped
public class Idempotency {

    private static final Logger LOG = Logger.getLogger(Idempotency.class);

    private final KeptAnswers answers;
    private final RequestKey request;
    private final Replay replay;
    private final DatabaseTime time;

    public Idempotency(KeptAnswers answers, RequestKey request, Replay replay, DatabaseTime time) {
        this.answers = answers;
        this.request = request;
        this.replay = replay;
        this.time = time;
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
            return keep(key.get(), fingerprint, problem);
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
        return request.key().flatMap(key -> found(key, request.fingerprint(body)));
    }

    private Optional<Response> found(KeptAnswer.Key key, byte[] fingerprint) {
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> answers.findUnlocked(key).map(kept -> replay.again(kept, fingerprint)));
        } catch (RuntimeException failure) {
            throw DatabaseConflicts.isLockedByAnother(failure) ? IdempotencyProblem.inFlight() : failure;
        }
    }

    private Response firstOrAgain(KeptAnswer.Key key, byte[] fingerprint, Supplier<Response> effect) {
        Optional<KeptAnswer> kept = answers.findUnlocked(key);
        if (kept.isPresent()) {
            return replay.again(kept.get(), fingerprint);
        }
        KeptAnswer taken = answers.take(key, fingerprint);
        Response first = effect.get();
        replay.write(first, taken);
        return first;
    }

    /**
     * The key that the request at hand brought, for {@link #shared}; empty without one.
     *
     * @throws HttpProblem 400 malformed key
     */
    public Optional<KeyedRequest> keyed(Object body) {
        return request.key().map(key -> new KeyedRequest(key, request.fingerprint(body)));
    }

    /**
     * The answers of requests that share the transaction at hand; what is kept for their keys is looked up at once. Lock what
     * they decide on before: keys are in the scope of their path, so no other transaction is at one of them then.
     */
    public SharedAnswers shared(Collection<KeyedRequest> requests) {
        Instant now = time.nowInTransaction();
        var kept = answers.find(requests.stream().map(one -> one.key).collect(Collectors.toSet()), now);
        return new SharedAnswers(kept, answers, replay, now);
    }

    /**
     * Keeps a refusal that would be the same again; the effect itself has been rolled back. If a repetition of the same
     * request came in between, what that one led to is the answer to both.
     *
     * @throws HttpProblem the refusal
     */
    private Response keep(KeptAnswer.Key key, byte[] fingerprint, HttpProblem refusal) {
        if (!Replay.isKept(refusal)) {
            throw refusal;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> replay.write(refusal, answers.take(key, fingerprint)));
        } catch (RuntimeException notKept) {
            LOG.debugf("The refusal could not be kept: %s", notKept.getMessage());
            return found(key, fingerprint).orElseThrow(() -> refusal);
        }
        throw refusal;
    }

    @Scheduled(every = "1h", delayed = "10m", identity = "forget-old-idempotency-keys")
    void forgetOld() {
        int forgotten = QuarkusTransaction.requiringNew().call(answers::forgetOld);
        LOG.infof("Forgot %d idempotency keys older than %d hours", forgotten, KeptAnswers.KEPT_FOR.toHours());
    }
}
