package org.rostrum.gateway.rate;

import io.github.bucket4j.BucketConfiguration;
import io.vertx.core.Future;

/** Budgets that all replicas take from, in a store. While it does not answer, this replica counts for itself. */
final class SharedBudgets implements Budgets {

    private final RateStore store;
    private final Budgets alone;
    private final BucketConfiguration full;
    private final String name;

    /** @param alone what counts instead while there is no answer */
    SharedBudgets(RateStore store, Budgets alone) {
        this.store = store;
        this.alone = alone;
        Quota quota = alone.policy().quota();
        full = BucketConfiguration.builder().addLimit(quota::limits).build();
        // A bucket keeps the limit it was made with, so another quota has buckets of its own.
        name = "%s:%d/%d"
                .formatted(
                        alone.policy().name(), quota.requests(), quota.window().toSeconds());
    }

    @Override
    public Policy policy() {
        return alone.policy();
    }

    @Override
    public Future<Allowance> take(String payer) {
        return store.ask(buckets -> buckets.of(name, payer, full).tryConsumeAndReturnRemaining(1))
                .map(probe -> Allowance.of(policy(), probe))
                .recover(noAnswer -> alone.take(payer));
    }

    @Override
    public void giveBack(String payer) {
        store.ask(buckets -> buckets.of(name, payer, full).addTokens(1)).onFailure(noAnswer -> alone.giveBack(payer));
    }
}
