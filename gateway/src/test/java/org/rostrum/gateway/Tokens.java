package org.rostrum.gateway;

import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Access tokens signed with the key of the test's identity provider. */
public final class Tokens {

    static final String ISSUER = "https://server.example.com";

    private Tokens() {}

    public static String valid() {
        return token(ISSUER, "rostrum", Instant.now().plusSeconds(300));
    }

    public static String ofAnotherIssuer() {
        return token("https://elsewhere.example.com", "rostrum", Instant.now().plusSeconds(300));
    }

    public static String forAnotherAudience() {
        return token(ISSUER, "account", Instant.now().plusSeconds(300));
    }

    public static String expired() {
        return token(ISSUER, "rostrum", Instant.now().minus(Duration.ofHours(1)));
    }

    private static String token(String issuer, String audience, Instant expiry) {
        return Jwt.preferredUserName("delegate-at")
                .issuer(issuer)
                .audience(Set.of(audience))
                .issuedAt(expiry.minusSeconds(600))
                .expiresAt(expiry)
                .claim("azp", "rostrum-docs")
                .claim("realm_access", Map.of("roles", List.of("delegate")))
                .jws()
                .keyId("1")
                .sign();
    }
}
