package org.rostrum.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.rostrum.gateway.route.Destination;

/**
 * What the gateway itself reads from services, in the lane of short requests: it takes their connections, so it is told
 * to their breaker, and not sent while the lane rests.
 */
@ApplicationScoped
public class OwnReads {

    private final Upstreams upstreams;

    OwnReads(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    /**
     * Asks once.
     *
     * @param patience how long nothing may come
     */
    public Future<HttpClientResponse> get(Destination service, String target, MultiMap headers, Duration patience) {
        Upstream upstream = upstreams.of(service, Lane.SHORT);
        Breaker.Attempt attempt = upstream.breaker().attempt();
        if (attempt == null) {
            return Future.failedFuture("It left most of the last requests without an answer and is given a rest");
        }
        return upstream.get(target, patience)
                .compose(request -> {
                    request.headers().addAll(headers);
                    return request.send();
                })
                .onSuccess(answer -> attempt.answered())
                .onFailure(failure -> {
                    if (isOurImpatience(failure)) {
                        attempt.abandoned();
                    } else {
                        attempt.failed(failure);
                    }
                });
    }

    /** We wait for less than callers do, so what is too slow for us closes no service to them; nor does a full lane. */
    private static boolean isOurImpatience(Throwable failure) {
        return failure instanceof TimeoutException || failure instanceof ConnectionPoolTooBusyException;
    }
}
