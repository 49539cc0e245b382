package org.rostrum.gateway.proxy;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A gateway with few connections, which are waited for as long as a test may take. */
public class NarrowProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "rostrum.gateway.wait-timeout", "60s",
                "rostrum.gateway.schedule.connections", "2",
                "rostrum.gateway.schedule.live-connections", "4",
                "rostrum.gateway.schedule.waiting", "2",
                "rostrum.gateway.registry.connections", "2",
                "rostrum.gateway.registry.long-connections", "2",
                "rostrum.gateway.registry.waiting", "1");
    }
}
