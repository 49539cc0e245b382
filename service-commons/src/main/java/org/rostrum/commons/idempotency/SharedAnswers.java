package org.rostrum.commons.idempotency;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The answers of requests that share a transaction: each request happens once for its key, and a key that comes twice in the
 * same transaction gets its first answer again. Confined to the transaction.
 */
public final class SharedAnswers {

    private final Map<KeptAnswer.Key, KeptAnswer> kept;
    private final KeptAnswers answers;
    private final Replay replay;
    private final Instant now;

    SharedAnswers(Map<KeptAnswer.Key, KeptAnswer> kept, KeptAnswers answers, Replay replay, Instant now) {
        this.kept = kept;
        this.answers = answers;
        this.replay = replay;
        this.now = now;
    }

    /**
     * Runs {@code effect}, at most once for the request's key. A refusal is kept too, so it must be thrown before anything
     * was written: nothing is rolled back for it alone.
     *
     * @throws HttpProblem 422 the key belongs to another body, the refusal kept for the key, or what {@code effect} throws
     */
    public Response once(KeyedRequest request, Supplier<Response> effect) {
        KeptAnswer there = kept.get(request.key);
        if (there != null) {
            return replay.again(there, request.fingerprint);
        }
        KeptAnswer first = new KeptAnswer();
        first.key = request.key;
        first.fingerprint = request.fingerprint;
        first.createdAt = now;
        try {
            Response answer = effect.get();
            replay.write(answer, first);
            keep(first);
            // What was written for the table need not be written again for the caller.
            return Response.fromResponse(answer)
                    .type(MediaType.APPLICATION_JSON)
                    .entity(first.body)
                    .build();
        } catch (HttpProblem refusal) {
            if (Replay.isKept(refusal)) {
                replay.write(refusal, first);
                keep(first);
            }
            throw refusal;
        }
    }

    private void keep(KeptAnswer first) {
        answers.add(first);
        kept.put(first.key, first);
    }
}
