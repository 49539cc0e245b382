package org.rostrum.gateway.rate;

import io.vertx.core.Future;

/** What each payer has left under one policy. */
interface Budgets {

    Policy policy();

    /** Takes one request from what the payer has left. Never fails; completes on the context of the caller. */
    Future<Allowance> take(String payer);

    /** Gives one request back that was taken in vain. */
    void giveBack(String payer);
}
