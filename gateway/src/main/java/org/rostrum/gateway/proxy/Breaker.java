package org.rostrum.gateway.proxy;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.rostrum.gateway.GatewaySettings;

/**
 * Keeps requests from a service that answers no more. When most of the last exchanges failed, all are refused at once
 * for a while; then a few go through to find out. A failure is no connection, no answer in time or one that breaks off
 * before it begins: an answer of any status is none, so that no caller's bad request closes a service to others.
 */
final class Breaker {

    private static final Logger LOG = Logger.getLogger(Breaker.class);
    /** Time is no failure here: how long each route may take is watched elsewhere. */
    private static final long UNTIMED = 0;

    private final CircuitBreaker breaker;

    /**
     * @param name of service and lane, for the log
     * @param longestExchange after which an exchange has ended in any case; one that is tried and tells nothing in twice
     *     that time counts as failed
     */
    Breaker(String name, GatewaySettings.Breaker settings, Duration longestExchange, Clock clock) {
        breaker = CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindow(
                                (int) settings.window().toSeconds(),
                                settings.minimumExchanges(),
                                SlidingWindowType.TIME_BASED)
                        .failureRateThreshold(settings.failurePercent())
                        .waitDurationInOpenState(settings.rest())
                        .permittedNumberOfCallsInHalfOpenState(settings.trials())
                        .maxWaitDurationInHalfOpenState(longestExchange.multipliedBy(2))
                        .clock(clock)
                        .build());
        breaker.getEventPublisher().onStateTransition(event -> {
            switch (event.getStateTransition().getToState()) {
                case OPEN ->
                    LOG.warnf(
                            "%s: most exchanges fail, so requests are refused for %s",
                            name, settings.rest().toString().substring(2));
                case HALF_OPEN -> LOG.debugf("%s is tried again", name);
                case CLOSED -> LOG.infof("%s answers again", name);
                default -> LOG.debugf("%s: %s", name, event.getStateTransition());
            }
        });
    }

    /** @return what must be told how the exchange ends; null when there must be none now */
    Attempt attempt() {
        return breaker.tryAcquirePermission() ? new Attempt() : null;
    }

    /** One exchange; only the first that is said of it counts. Used from one event loop. */
    final class Attempt {

        private boolean settled;

        private Attempt() {}

        /** The service has begun to answer. */
        void answered() {
            if (settle()) {
                breaker.onSuccess(UNTIMED, TimeUnit.NANOSECONDS);
            }
        }

        void failed(Throwable reason) {
            if (settle()) {
                breaker.onError(UNTIMED, TimeUnit.NANOSECONDS, reason);
            }
        }

        /** The exchange ended for a reason that says nothing about the service. */
        void abandoned() {
            if (settle()) {
                breaker.releasePermission();
            }
        }

        private boolean settle() {
            boolean first = !settled;
            settled = true;
            return first;
        }
    }
}
