package org.rostrum.commons.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Work that depends on everything a transaction has done: it is done once, right before the commit and within it. When
 * it fails, the transaction is rolled back.
 */
@ApplicationScoped
public class BeforeCommit {

    private final TransactionSynchronizationRegistry transactions;

    public BeforeCommit(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /**
     * @param key of the work; asked for again with an equal key in the same transaction, it is done once all the same
     * @throws IllegalStateException if there is no transaction
     */
    public void once(Object key, Runnable work) {
        if (transactions.getResource(key) != null) {
            return;
        }
        transactions.putResource(key, Boolean.TRUE);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                work.run();
            }

            @Override
            public void afterCompletion(int status) {
                // Whether it was committed or not, nothing is left to do.
            }
        });
    }
}
