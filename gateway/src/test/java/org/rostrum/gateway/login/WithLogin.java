package org.rostrum.gateway.login;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A gateway on whose pages people can log in. */
public class WithLogin implements QuarkusTestProfile {

    static final String SESSION_SECRET = "only-for-tests-0123456789abcdefghij";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "rostrum.gateway.login.enabled", "true",
                "rostrum.gateway.login.session-secret", SESSION_SECRET,
                "rostrum.gateway.login.client-secret", "rostrum-pages");
    }
}
