package org.rostrum.gateway.rate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.vertx.core.Future;

/**
 * Budgets of this replica alone, in memory. One that nobody touched for its window is full again, so it is
 * forgotten; of more payers than can be kept, those longest unseen are, too: that favours a payer, never a flood of one.
 */
final class LocalBudgets implements Budgets {

    private final Policy policy;
    private final TimeMeter clock;
    private final Cache<String, Bucket> buckets;

    /** @param payers kept at most */
    LocalBudgets(Policy policy, long payers, TimeMeter clock) {
        this.policy = policy;
        this.clock = clock;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(payers)
                .expireAfterAccess(policy.quota().window())
                .ticker(clock::currentTimeNanos)
                .build();
    }

    @Override
    public Policy policy() {
        return policy;
    }

    @Override
    public Future<Allowance> take(String payer) {
        return Future.succeededFuture(
                Allowance.of(policy, buckets.get(payer, unknown -> full()).tryConsumeAndReturnRemaining(1)));
    }

    @Override
    public void giveBack(String payer) {
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
        return Bucket.builder()
                .addLimit(policy.quota()::limits)
                .withCustomTimePrecision(clock)
                .build();
    }
}
