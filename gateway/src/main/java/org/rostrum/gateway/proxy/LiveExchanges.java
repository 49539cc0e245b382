package org.rostrum.gateway.proxy;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * The streams that are open. They end by themselves only when nobody watches any more, so the process ends them as soon
 * as it is to stop: those who watch come again, to another replica, and everything else has its time to finish.
 */
@ApplicationScoped
public class LiveExchanges {

    private static final Logger LOG = Logger.getLogger(LiveExchanges.class);

    private final Vertx vertx;
    private final Set<LiveExchange> open = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    LiveExchanges(Vertx vertx) {
        this.vertx = vertx;
    }

    /** @return empty when no stream is begun any more */
    Optional<LiveExchange> begin(RoutingContext context) {
        LiveExchange exchange = new LiveExchange(vertx.getOrCreateContext());
        open.add(exchange);
        context.addEndHandler(ended -> open.remove(exchange));
        // After it is among the open ones: either it is refused here, or ended below.
        return stopping ? Optional.empty() : Optional.of(exchange);
    }

    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        stopping = true;
        if (!open.isEmpty()) {
            LOG.infof("Ending %d open streams", open.size());
        }
        open.forEach(LiveExchange::end);
    }
}
