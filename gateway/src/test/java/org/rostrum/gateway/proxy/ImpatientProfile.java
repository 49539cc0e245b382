package org.rostrum.gateway.proxy;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A gateway that gives up soon, on imports and files a little later, and that takes files of 12 MB. */
public class ImpatientProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "rostrum.gateway.answer-timeout", "200ms",
                "rostrum.gateway.long-answer-timeout", "5s",
                "rostrum.gateway.bulk-silence", "3s",
                "rostrum.gateway.overview-patience", "500ms",
                "rostrum.gateway.max-file", "12M",
                // These tests let many requests fail.
                "rostrum.gateway.breaker.minimum-exchanges", "10000");
    }
}
