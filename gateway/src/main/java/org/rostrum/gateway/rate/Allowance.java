package org.rostrum.gateway.rate;

import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/**
 * What a policy says of one request.
 *
 * @param granted whether it may pass
 * @param remaining requests that may follow at once
 * @param pause until the next may pass, where this one may not; else until all of the quota is there again
 */
record Allowance(Policy policy, boolean granted, long remaining, Duration pause) {

    static Allowance of(Policy policy, ConsumptionProbe probe) {
        long nanoseconds = probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill();
        return new Allowance(policy, probe.isConsumed(), probe.getRemainingTokens(), Duration.ofNanos(nanoseconds));
    }

    boolean isTighterThan(Allowance other) {
        return !granted || remaining < other.remaining;
    }

    /** As a member of the header RateLimit. */
    String described() {
        return "\"%s\";r=%d;t=%d".formatted(policy.name(), remaining, waitSeconds());
    }

    /** Rounded up, so that nobody comes too early. */
    long waitSeconds() {
        return pause.plusNanos(999_999_999).toSeconds();
    }
}
