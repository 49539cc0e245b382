package org.rostrum.commons.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Work that depends on everything a transaction has done: it is done once, right before the commit and within it. When
 * it fails, the transaction is rolled back.
 */
@ApplicationScoped
public class BeforeCommit {

    private final TransactionManager manager;
    private final TransactionSynchronizationRegistry registry;

    public BeforeCommit(TransactionManager manager, TransactionSynchronizationRegistry registry) {
        this.manager = manager;
        this.registry = registry;
    }

    /**
     * @param key of the work; asked for again with an equal key in the same transaction, it is done once all the same
     * @throws IllegalStateException if there is no transaction, or none that can still be committed
     */
    public void once(Object key, Runnable work) {
        if (registry.getResource(key) != null) {
            return;
        }
        registry.putResource(key, Boolean.TRUE);
        try {
            // Not an interposed one: those come after the persistence layer has given its connection back.
            manager.getTransaction().registerSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    work.run();
                }

                @Override
                public void afterCompletion(int status) {
                    // Whether it was committed or not, nothing is left to do.
                }
            });
        } catch (RollbackException | SystemException cause) {
            throw new IllegalStateException("Nothing can be done before the commit of this transaction", cause);
        }
    }
}
