package org.rostrum.gateway.rate;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.lettuce.core.RedisURI;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * The store in which replicas count together. It may be away: then it costs one request at a time the time-out, with a
 * rest after each; nothing fails for it and nothing else waits for it.
 */
final class RateStore implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(RateStore.class);
    /** Time is no failure here: a question has its time-out. */
    private static final long UNTIMED = 0;

    private final RedisURI uri;
    private final StoreClient client;
    private final Pseudonyms pseudonyms;
    private final long payers;
    private final Duration timeout;
    private final Vertx vertx;
    private final CircuitBreaker breaker;
    private CompletableFuture<StoredBuckets> connection;
    private volatile Throwable lastFailure;

    /** @param settings with a URL */
    RateStore(RateSettings.Store settings, long payers, Vertx vertx) {
        String url = settings.url().orElseThrow();
        this.uri = StoreClient.uriOf(url);
        this.client = new StoreClient(uri, settings.ca());
        this.pseudonyms = new Pseudonyms(URI.create(url).getRawUserInfo());
        this.payers = payers;
        this.timeout = settings.timeout();
        this.vertx = vertx;
        // The first that has no answer is enough: those after it must not wait as long.
        breaker = CircuitBreaker.of(
                "rates",
                CircuitBreakerConfig.custom()
                        .slidingWindow(1, 1, SlidingWindowType.COUNT_BASED)
                        .waitDurationInOpenState(settings.rest())
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
        breaker.getEventPublisher().onStateTransition(event -> {
            State from = event.getStateTransition().getFromState();
            State to = event.getStateTransition().getToState();
            if (from == State.CLOSED) {
                LOG.warnf(
                        "The store in which requests are counted, %s, does not answer (%s). Until it does, this replica"
                                + " counts for itself",
                        where(), lastFailure);
            } else if (to == State.CLOSED) {
                LOG.infof("The store in which requests are counted, %s, answers again", where());
            }
        });
    }

    private String where() {
        return uri.getHost() + ":" + uri.getPort();
    }

    /** Begins to connect. */
    void open() {
        connection();
    }

    /** Whether it did not answer the last time it was asked. */
    boolean isAway() {
        return breaker.getState() != State.CLOSED;
    }

    /** @return the answer, on the context of the caller; a failure in time where there is none, and at once during a rest */
    <T> Future<T> ask(Function<StoredBuckets, CompletableFuture<T>> question) {
        if (!breaker.tryAcquirePermission()) {
            return Future.failedFuture("The store is given a rest");
        }
        CompletableFuture<StoredBuckets> asked = connection();
        CompletableFuture<T> answer = asked.thenCompose(question)
                .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((value, failure) -> settle(asked, failure));
        return Future.fromCompletionStage(answer, vertx.getOrCreateContext());
    }

    private void settle(CompletableFuture<StoredBuckets> asked, Throwable failure) {
        if (failure == null) {
            breaker.onSuccess(UNTIMED, TimeUnit.NANOSECONDS);
            return;
        }
        leave(asked);
        lastFailure = failure;
        breaker.onError(UNTIMED, TimeUnit.NANOSECONDS, failure);
    }

    private synchronized CompletableFuture<StoredBuckets> connection() {
        if (connection == null) {
            connection =
                    client.connect().thenApply(connected -> new StoredBuckets(connected, pseudonyms, payers, timeout));
        }
        return connection;
    }

    /** Where the name leads may have changed, and a connection that hangs may do so for long: the next is a new one. */
    private synchronized void leave(CompletableFuture<StoredBuckets> failed) {
        if (connection == failed && failed.isDone()) {
            connection = null;
            failed.thenAccept(StoredBuckets::close);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
