package org.rostrum.commons.sharedcommit;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.rostrum.commons.idempotency.Idempotency;
import org.rostrum.commons.idempotency.SharedAnswers;
import org.rostrum.commons.persistence.DatabaseConflicts;
import org.rostrum.web.CorrelationId;
import org.rostrum.web.WebProblem;

/**
 * Lets requests that arrive together share a transaction, and answers each after its commit. What is right does not rest on
 * it: what is decided on is locked in the database, whoever decides, on whatever replica.
 *
 * <p>A refusal concerns its own request only. Anything else that goes wrong before the commit undoes the whole transaction;
 * then each of its requests is done again in a transaction of its own, so that only what is at fault fails.
 */
@ApplicationScoped
public class SharedCommits {

    private static final Logger LOG = Logger.getLogger(SharedCommits.class);
    private static final int SECONDS_AT_THE_END = 10;

    private final EntityManager entities;
    private final Idempotency idempotency;
    private final SharedCommitSettings settings;
    private final Lanes<Work> lanes;
    private final LongAdder committedRequests = new LongAdder();
    private final LongAdder commits = new LongAdder();
    private final LongAdder separated = new LongAdder();
    private final LongAdder turnedAway = new LongAdder();
    private final AtomicInteger pending = new AtomicInteger();
    private long turnedAwayTold;

    SharedCommits(
            EntityManager entities,
            Idempotency idempotency,
            SharedCommitSettings settings,
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections) {
        this.entities = entities;
        this.idempotency = idempotency;
        this.settings = settings;
        this.lanes = new Lanes<>(
                "shared-commit",
                Math.min(settings.lanes(), connections),
                settings.waiting(),
                settings.requests(),
                this::carryOut);
    }

    /**
     * What was done since the start.
     *
     * @param requests that were committed, refused ones too
     * @param commits by which
     * @param separated transactions that failed and were divided
     * @param turnedAway requests for which there was no place, or no time
     */
    public record Counts(long requests, long commits, long separated, long turnedAway) {}

    public Counts counts() {
        return new Counts(committedRequests.sum(), commits.sum(), separated.sum(), turnedAway.sum());
    }

    /** How many requests are not begun yet. */
    public int waiting() {
        return lanes.waiting();
    }

    /** How many requests are not answered yet. */
    public int pending() {
        return pending.get();
    }

    /**
     * Carries out {@code effect} as the caller at hand, at most once for the request's {@code Idempotency-Key}, in a
     * transaction that it may share. Authorize before calling this.
     *
     * @param subject what is decided on
     * @param lock of such subjects; taken before any effect
     * @param body what the request asks for: the same key with another body is refused
     * @param effect refuses by throwing an {@code HttpProblem} before it has written anything, and does not mark the
     *     transaction for rollback by that
     * @return the answer, once it is committed; 503 where too many wait already, or it has waited too long
     * @throws RuntimeException 400 malformed key
     */
    public CompletionStage<Response> once(UUID subject, SharedLock lock, Object body, Supplier<Response> effect) {
        Work work = new Work(subject, lock, idempotency.keyed(body), effect);
        if (!lanes.offer(subject, work)) {
            work.tell(turnedAway(work, "More requests than can be taken wait already. Nothing was done; try again."));
            return work.answer();
        }
        pending.incrementAndGet();
        work.answer().whenComplete((answer, failure) -> pending.decrementAndGet());
        return work.answer();
    }

    private void carryOut(List<Work> taken) {
        List<Work> works = taken.stream().filter(this::isStillToBeBegun).toList();
        if (works.isEmpty()) {
            return;
        }
        AtomicBoolean written = new AtomicBoolean();
        List<Runnable> answers = List.of();
        try {
            answers = commitTogether(works, written);
        } catch (RuntimeException failure) {
            if (written.get() && !isRolledBack(failure)) {
                LOG.error("A commit failed, and whether it was made is not known", failure);
                works.forEach(work -> work.fail(unknown()));
            } else if (DatabaseConflicts.isOutOfReach(failure) || DatabaseConflicts.isNotThePrimary(failure)) {
                // Alone they would fare no better, and each would wait for a connection.
                works.forEach(work -> work.fail(failure));
            } else if (works.size() > 1 || isKeyTakenMeanwhile(works.getFirst(), failure)) {
                LOG.debugf(failure, "%d requests could not be committed; each is done alone", works.size());
                separated.increment();
                works.stream().map(List::of).forEach(this::carryOut);
            } else {
                works.getFirst().fail(failure);
            }
        } catch (Error error) {
            works.forEach(work -> work.fail(error));
            throw error;
        }
        answers.forEach(SharedCommits::give);
    }

    /** @param written set once all that is to be committed has reached the database */
    private List<Runnable> commitTogether(List<Work> works, AtomicBoolean written) {
        List<Runnable> answers = QuarkusTransaction.requiringNew().call(() -> {
            works.stream()
                    .collect(Collectors.groupingBy(Work::lock, Collectors.mapping(Work::subject, Collectors.toSet())))
                    .forEach(SharedLock::take);
            SharedAnswers shared = idempotency.shared(
                    works.stream().map(Work::key).flatMap(Optional::stream).toList());
            List<Runnable> told = new ArrayList<>();
            // Locks may have been waited for; whoever went away meanwhile has no request any more to act in.
            works.stream().filter(Work::isAwaited).forEach(work -> told.add(work.carryOut(shared)));
            // Whatever the database refuses it refuses here, and all of it is undone; then only the commit is left.
            entities.flush();
            written.set(true);
            return told;
        });
        commits.increment();
        committedRequests.add(answers.size());
        return answers;
    }

    /** What is committed stays so, whether or not its answer can be told. */
    private static void give(Runnable answer) {
        try {
            answer.run();
        } catch (RuntimeException failure) {
            LOG.warn("What was committed could not be told to whoever asked for it", failure);
        }
    }

    private static HttpProblem unknown() {
        return WebProblem.SERVICE_UNAVAILABLE
                .because(
                        "The database went away while this was committed, so whether it was done is not known. Send it again"
                                + " with the same Idempotency-Key; without one, look first whether it is there.")
                .withHeader("Retry-After", 1)
                .build();
    }

    private boolean isStillToBeBegun(Work work) {
        if (!work.isAwaited()) {
            return false;
        }
        if (work.waitedNanos() <= settings.patience().toNanos()) {
            return true;
        }
        work.tell(turnedAway(
                work,
                "It waited for %d s, since many others do. Nothing was done; try again."
                        .formatted(settings.patience().toSeconds())));
        return false;
    }

    /** An answer and no exception: of those the log would have each with its stack, when there is least time for it. */
    private Response turnedAway(Work work, String why) {
        turnedAway.increment();
        return WebProblem.SERVICE_UNAVAILABLE
                .because(why)
                .withHeader("Retry-After", 1)
                .with("waiting", lanes.waiting())
                .with(CorrelationId.NAME, work.correlationId())
                .build()
                .toResponse();
    }

    /** Whether the database itself says that nothing of it is there. */
    private static boolean isRolledBack(RuntimeException failure) {
        return DatabaseConflicts.isPassing(failure) || DatabaseConflicts.isNotThePrimary(failure);
    }

    /** As can be where there is nothing to lock. What the other has kept is there at the second time. */
    private static boolean isKeyTakenMeanwhile(Work work, RuntimeException failure) {
        return DatabaseConflicts.isDuplicate(failure) && work.isToBeTriedAgain();
    }

    @Scheduled(every = "1m", identity = "tell-who-was-turned-away")
    void tellWhoWasTurnedAway() {
        long now = turnedAway.sum();
        if (now > turnedAwayTold) {
            LOG.warnf("%d requests were turned away in a minute: too many waited", now - turnedAwayTold);
            turnedAwayTold = now;
        }
    }

    /** Whoever waits gets an answer: connections are still there. */
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        if (!lanes.close(SECONDS_AT_THE_END)) {
            LOG.warnf("Some requests were still waiting for their commit after %d s", SECONDS_AT_THE_END);
        }
    }
}
