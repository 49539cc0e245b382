package org.rostrum.agenda;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jboss.logging.MDC;
import org.rostrum.web.CorrelationId;

/** Counts the statements of one request, known by its correlation id: whatever else runs meanwhile is left out. */
@ApplicationScoped
@PersistenceUnitExtension
public class RequestStatements implements StatementInspector {

    private final AtomicLong count = new AtomicLong();
    private volatile String counted = "";

    @Override
    public String inspect(String sql) {
        if (counted.equals(MDC.get(CorrelationId.NAME))) {
            count.incrementAndGet();
        }
        return sql;
    }

    /**
     * How many statements a request prepares.
     *
     * @param request sends it with this correlation id
     */
    public long of(Consumer<String> request) {
        counted = UUID.randomUUID().toString();
        count.set(0);
        request.accept(counted);
        return count.get();
    }
}
