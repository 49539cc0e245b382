package org.rostrum.gateway.proxy;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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

    private final Set<RoutingContext> open = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    /** @return false when no stream is begun any more */
    boolean begin(RoutingContext context) {
        if (stopping) {
            return false;
        }
        open.add(context);
        context.addEndHandler(ended -> open.remove(context));
        return true;
    }

    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        stopping = true;
        if (!open.isEmpty()) {
            LOG.infof("Ending %d open streams", open.size());
        }
        open.forEach(LiveExchanges::end);
    }

    private static void end(RoutingContext context) {
        if (context.request().version() == HttpVersion.HTTP_2) {
            context.response().reset();
        } else {
            context.request().connection().close();
        }
    }
}
