package org.rostrum.agenda;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Counts the statements of requests: what other threads ask meanwhile, the sealer of the change log above all, is left out. */
@ApplicationScoped
@PersistenceUnitExtension
public class RequestStatements implements StatementInspector {

    private final AtomicLong count = new AtomicLong();

    @Override
    public String inspect(String sql) {
        if (Thread.currentThread().getName().startsWith("executor-thread")) {
            count.incrementAndGet();
        }
        return sql;
    }

    /** How many statements a request prepares. */
    public long of(Runnable request) {
        count.set(0);
        request.run();
        return count.get();
    }
}
