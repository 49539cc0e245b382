package org.rostrum.gateway.rate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * What each payer has left under one policy. A budget that nobody touched for its window is full again, so it is
 * forgotten; of more payers than can be kept, those longest unseen are, too: that favours a payer, never a flood of one.
 */
final class Budgets {

    private final Policy policy;
    private final TimeMeter clock;
    private final Cache<String, Bucket> buckets;

    /** @param payers kept at most */
    Budgets(Policy policy, long payers, TimeMeter clock) {
        this.policy = policy;
        this.clock = clock;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(payers)
                .expireAfterAccess(policy.quota().window())
                .ticker(clock::currentTimeNanos)
                .build();
    }

    Policy policy() {
        return policy;
    }

    /** Takes one request from what the payer has left. */
    Allowance take(String payer) {
        ConsumptionProbe probe = buckets.get(payer, unknown -> full()).tryConsumeAndReturnRemaining(1);
        long nanoseconds = probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill();
        return new Allowance(policy, probe.isConsumed(), probe.getRemainingTokens(), Duration.ofNanos(nanoseconds));
    }

    /** Gives one request back that was taken in vain. */
    void giveBack(String payer) {
        Bucket bucket = buckets.getIfPresent(payer);
        if (bucket != null) {
            bucket.addTokens(1);
        }
    }

    /** Payers whose budgets are kept now. */
    long payers() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket full() {
        Quota quota = policy.quota();
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(quota.requests()).refillGreedy(quota.requests(), quota.window()))
                .withCustomTimePrecision(clock)
                .build();
    }
}
