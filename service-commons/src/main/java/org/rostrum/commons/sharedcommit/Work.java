package org.rostrum.commons.sharedcommit;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext;
import io.quarkus.arc.ManagedContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jboss.logging.MDC;
import org.rostrum.commons.idempotency.KeyedRequest;
import org.rostrum.commons.idempotency.SharedAnswers;
import org.rostrum.web.CorrelationId;

/** A request on its way: what it decides on, whose it is, and who waits for its answer. */
final class Work {

    private final UUID subject;
    private final SharedLock lock;
    private final Optional<KeyedRequest> key;
    private final Supplier<Response> effect;
    private final CompletableFuture<Response> answer = new CompletableFuture<>();
    /** The request's own beans: who calls, and with which headers. */
    private final InjectableContext.ContextState request =
            Arc.container().requestContext().getState();

    /** Where the answer is told, so that its correlation id is there. */
    private final Context caller = Vertx.currentContext();

    private final String correlationId = CorrelationId.current();
    private final long since = System.nanoTime();
    /** Only the lane's thread asks. */
    private boolean triedAgain;

    Work(UUID subject, SharedLock lock, Optional<KeyedRequest> key, Supplier<Response> effect) {
        this.subject = subject;
        this.lock = lock;
        this.key = key;
        this.effect = effect;
    }

    UUID subject() {
        return subject;
    }

    SharedLock lock() {
        return lock;
    }

    Optional<KeyedRequest> key() {
        return key;
    }

    String correlationId() {
        return correlationId;
    }

    CompletableFuture<Response> answer() {
        return answer;
    }

    /** False once the caller is gone. */
    boolean isAwaited() {
        return request.isValid();
    }

    long waitedNanos() {
        return System.nanoTime() - since;
    }

    /**
     * Does it as the one who asked for it, in the transaction at hand.
     *
     * @return what is to be told once that is committed
     * @throws RuntimeException what is no refusal, and fails the transaction
     */
    Runnable carryOut(SharedAnswers answers) {
        ManagedContext context = Arc.container().requestContext();
        context.activate(request);
        MDC.put(CorrelationId.NAME, correlationId);
        try {
            Response done = key.isPresent() ? answers.once(key.get(), effect) : effect.get();
            return () -> tell(done);
        } catch (HttpProblem refusal) {
            return () -> fail(refusal);
        } finally {
            MDC.remove(CorrelationId.NAME);
            context.deactivate();
        }
    }

    /** Once. */
    boolean isToBeTriedAgain() {
        boolean first = !triedAgain;
        triedAgain = true;
        return first;
    }

    void tell(Response done) {
        caller.runOnContext(told -> answer.complete(done));
    }

    void fail(Throwable failure) {
        caller.runOnContext(told -> answer.completeExceptionally(failure));
    }
}
