package org.rostrum.gateway.proxy;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import org.rostrum.gateway.GatewaySettings;
import org.rostrum.gateway.RouteLimits;
import org.rostrum.gateway.route.Destination;
import org.rostrum.gateway.route.RouteClass;

/** The ways to the services: for each some lanes, which share nothing. */
@ApplicationScoped
public class Upstreams {

    private final Map<Destination, Map<Lane, Upstream>> upstreams = new EnumMap<>(Destination.class);
    private final GatewaySettings settings;

    Upstreams(Vertx vertx, GatewaySettings settings) {
        this.settings = settings;
        for (Destination destination : Destination.values()) {
            if (destination.isUpstream()) {
                Map<Lane, Upstream> lanes = new EnumMap<>(Lane.class);
                for (Lane lane : Lane.values()) {
                    lanes.put(lane, new Upstream(vertx, settings, destination, lane, longestPatience(lane)));
                }
                upstreams.put(destination, lanes);
            }
        }
    }

    private Duration longestPatience(Lane lane) {
        return Arrays.stream(RouteClass.values())
                .filter(kind -> Lane.of(kind) == lane)
                .map(settings::limitsOf)
                .map(RouteLimits::patience)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    Upstream of(Destination destination, Lane lane) {
        return upstreams.get(destination).get(lane);
    }
}
