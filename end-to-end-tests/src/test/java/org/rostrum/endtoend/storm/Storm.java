package org.rostrum.endtoend.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.rostrum.endtoend.storm.FloorUnderStorm.Answer;
import org.rostrum.endtoend.storm.StormRequest.Attempt;

/** Sends the requests of a plan by many clients at once, each until it is answered, and keeps the answers. */
final class Storm {
    private static final int MOST_ATTEMPTS = 500;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(10);
    private static final int LONGEST_PAUSE = 20;
    /** What a client may be told: done, or refused because of where the request or the floor stands. */
    private static final Set<Integer> EXPECTED = Set.of(200, 201, 404, 409, 422);

    private final StormPlan plan;
    private final FloorUnderStorm floor;
    private final List<CompletableFuture<Acknowledged>> answers;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger abandoned = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private final AtomicInteger replayed = new AtomicInteger();

    /** What happens beside the storm. */
    interface Beside {
        /** Called by a client before it begins a request. */
        void before(int number) throws Exception;

        /** Called by the client that has the so many-th answer. @return whether the storm goes on */
        boolean after(int count) throws Exception;
    }

    Storm(StormPlan plan, FloorUnderStorm floor) {
        this.plan = plan;
        this.floor = floor;
        this.answers = plan.requests().stream()
                .map(request -> new CompletableFuture<Acknowledged>())
                .toList();
    }

    /** Returns when all requests are answered, or nobody wants to go on. */
    void run(int clients, Beside beside) throws Exception {
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (int client = 0; client < clients; client++) {
                running.add(threads.submit(() -> work(beside)));
            }
        }
        for (Future<?> client : running) {
            client.get();
        }
    }

    /** Requests are begun in the order of the plan, so whatever one waits for has been begun, and by somebody else. */
    private Void work(Beside beside) throws Exception {
        int number = next.getAndIncrement();
        while (number < plan.requests().size()) {
            StormRequest request = plan.requests().get(number);
            try {
                beside.before(number);
                if (request.after() >= 0) {
                    answers.get(request.after()).get();
                }
                answers.get(number).complete(new Acknowledged(request, plan.key(request), insist(request)));
                if (!beside.after(answered.incrementAndGet())) {
                    next.set(plan.requests().size());
                }
            } catch (Throwable failure) {
                // Nobody shall wait for what never comes.
                next.set(plan.requests().size());
                answers.forEach(answer -> answer.completeExceptionally(failure));
                throw failure;
            }
            number = next.getAndIncrement();
        }
        return null;
    }

    private Answer insist(StormRequest request) throws Exception {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Answer answer = once(request, request.attempt(attempt, plan.replicas()));
            if (answer != null && !answer.asksToComeAgain()) {
                assertThat(answer.status())
                        .as("%s was answered: %s", request, answer.body())
                        .isIn(EXPECTED);
                if (answer.replayed()) {
                    replayed.incrementAndGet();
                }
                if (request.sentOnceMore()) {
                    sendOnceMore(request, answer);
                }
                return answer;
            }
            LockSupport.parkNanos(PAUSE * Math.min(attempt + 1, LONGEST_PAUSE));
        }
        throw new AssertionError("No answer to %s in %,d attempts".formatted(request, MOST_ATTEMPTS));
    }

    private Answer once(StormRequest request, Attempt attempt) throws Exception {
        try {
            Answer answer = floor.send(request, plan.key(request), this::inscription, attempt);
            if (answer.isInFlight()) {
                inFlight.incrementAndGet();
            } else if (answer.asksToComeAgain()) {
                turnedAway.incrementAndGet();
            }
            return answer;
        } catch (HttpTimeoutException impatient) {
            abandoned.incrementAndGet();
        } catch (IOException dead) {
            broken.incrementAndGet();
        }
        return null;
    }

    /** What was done is answered with the same once more, at whichever replica; what was refused stays refused. */
    private void sendOnceMore(StormRequest request, Answer first) throws Exception {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Answer again = once(request, StormRequest.patient((request.number() + attempt) % plan.replicas()));
            if (again != null && !again.asksToComeAgain()) {
                assertThat(again.status()).as("%s, sent once more", request).isEqualTo(first.status());
                if (first.isSuccess()) {
                    assertThat(again.body()).as("%s, sent once more", request).isEqualTo(first.body());
                    assertThat(again.replayed()).isTrue();
                }
                return;
            }
            LockSupport.parkNanos(PAUSE);
        }
        throw new AssertionError("No answer to %s, sent once more".formatted(request));
    }

    /** The id of what was asked for by a request; one that nobody has where it was refused. */
    private String inscription(int ask) {
        try {
            Acknowledged asked = answers.get(ask).get();
            return asked.answer().isSuccess() ? asked.inscription() : new UUID(plan.seed(), ask).toString();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException("Request %d has no answer".formatted(ask), failed);
        }
    }

    /** All answers, in the order of the plan. */
    List<Acknowledged> acknowledged() {
        return answers.stream()
                .filter(CompletableFuture::isDone)
                .map(CompletableFuture::join)
                .toList();
    }

    /** How often a client did not wait for its answer. */
    int abandoned() {
        return abandoned.get();
    }

    /** How often a connection broke or could not be had. */
    int broken() {
        return broken.get();
    }

    /** How often the first answer to a key came to somebody who had not seen it. */
    int replayed() {
        return replayed.get();
    }

    @Override
    public String toString() {
        long done =
                acknowledged().stream().filter(one -> one.answer().isSuccess()).count();
        return "%,d requests answered, %,d of them done; %,d times abandoned, %,d broken off, %,d found in flight, %,d turned away, %,d answered by what was kept"
                .formatted(
                        answered.get(),
                        done,
                        abandoned.get(),
                        broken.get(),
                        inFlight.get(),
                        turnedAway.get(),
                        replayed.get());
    }
}
