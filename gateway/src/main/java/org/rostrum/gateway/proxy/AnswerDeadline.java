package org.rostrum.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.streams.ReadStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.rostrum.gateway.RouteLimits;

/**
 * Ends an exchange in which nothing moves for too long. The time runs from the last byte of the request that went
 * through, so that a large file over a thin line is not mistaken for a slow service. An answer that has begun may pause
 * as long as it likes, as event streams do, unless the route's limits say that its bytes count too.
 */
final class AnswerDeadline {

    private final Vertx vertx;
    private final RouteLimits limits;
    private final MeteredBody body;
    private MeteredBody answer;
    private Long timer;
    private boolean expired;

    AnswerDeadline(Vertx vertx, RouteLimits limits, MeteredBody body) {
        this.vertx = vertx;
        this.limits = limits;
        this.body = body;
    }

    void start(HttpClientRequest request) {
        arm(request, patience().toMillis());
    }

    /**
     * To be called when the answer begins.
     *
     * @return what is to be passed on instead of this body
     */
    ReadStream<Buffer> answered(ReadStream<Buffer> answerBody) {
        if (!limits.withinTheAnswer()) {
            over();
            return answerBody;
        }
        answer = new MeteredBody(answerBody, Long.MAX_VALUE);
        return answer;
    }

    /** To be called when nothing more of the exchange is waited for; again is no harm. */
    void over() {
        if (timer != null) {
            vertx.cancelTimer(timer);
            timer = null;
        }
    }

    boolean hasExpired() {
        return expired;
    }

    Duration patience() {
        return limits.patience();
    }

    private void arm(HttpClientRequest request, long milliseconds) {
        timer = vertx.setTimer(Math.max(1, milliseconds), id -> {
            long patience = patience().toMillis();
            long quiet = quietMilliseconds();
            if (quiet < patience) {
                arm(request, patience - quiet);
            } else {
                timer = null;
                expired = true;
                request.reset(0, new TimeoutException("Nothing moved for " + patience()));
            }
        });
    }

    private long quietMilliseconds() {
        long now = System.nanoTime();
        long quiet = now - body.lastMove();
        return TimeUnit.NANOSECONDS.toMillis(answer == null ? quiet : Math.min(quiet, now - answer.lastMove()));
    }
}
