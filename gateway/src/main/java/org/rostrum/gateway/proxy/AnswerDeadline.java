package org.rostrum.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ends a request whose answer does not begin in time. The time runs from the last byte of the request that went
 * through, so that a large file over a thin line is not mistaken for a slow service. An answer that has begun may take
 * as long as it likes: event streams last for hours.
 */
final class AnswerDeadline {

    private final Vertx vertx;
    private final Duration patience;
    private final MeteredBody body;
    private Long timer;
    private boolean expired;

    AnswerDeadline(Vertx vertx, Duration patience, MeteredBody body) {
        this.vertx = vertx;
        this.patience = patience;
        this.body = body;
    }

    void start(HttpClientRequest request) {
        arm(request, patience.toMillis());
    }

    void met() {
        if (timer != null) {
            vertx.cancelTimer(timer);
            timer = null;
        }
    }

    boolean hasExpired() {
        return expired;
    }

    Duration patience() {
        return patience;
    }

    private void arm(HttpClientRequest request, long milliseconds) {
        timer = vertx.setTimer(Math.max(1, milliseconds), id -> {
            long quiet = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - body.lastMove());
            if (quiet < patience.toMillis()) {
                arm(request, patience.toMillis() - quiet);
            } else {
                timer = null;
                expired = true;
                request.reset(0, new TimeoutException("No answer within " + patience));
            }
        });
    }
}
