package org.rostrum.commons.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.engine.spi.TransactionCompletionCallbacks.BeforeCompletionCallback;

/**
 * Work that depends on everything a transaction has done: it is done once, right before the commit and within it. When
 * it fails, the transaction is rolled back.
 *
 * <p>It is Hibernate that calls, not the transaction manager: the latter would do so when Hibernate has given its
 * connection back.
 */
@ApplicationScoped
public class BeforeCommit {

    private final EntityManager entities;
    private final TransactionSynchronizationRegistry registry;

    public BeforeCommit(EntityManager entities, TransactionSynchronizationRegistry registry) {
        this.entities = entities;
        this.registry = registry;
    }

    /**
     * @param key of the work; asked for again with an equal key in the same transaction, it is done once all the same
     * @throws IllegalStateException if there is no transaction
     */
    public void once(Object key, Runnable work) {
        if (registry.getResource(key) != null) {
            return;
        }
        registry.putResource(key, Boolean.TRUE);
        BeforeCompletionCallback callback = session -> work.run();
        entities.unwrap(SharedSessionContractImplementor.class)
                .getTransactionCompletionCallbacks()
                .registerCallback(callback);
    }
}
