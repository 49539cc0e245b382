package org.rostrum.gateway;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jose4j.jwk.PublicJsonWebKey;

/** Access tokens signed with the key of the test's identity provider. */
public final class Tokens {

    static final String ISSUER = "https://server.example.com";

    private Tokens() {}

    public static String valid() {
        return token(ISSUER, "rostrum", Instant.now().plusSeconds(300));
    }

    /** @param client the program that the token was given to */
    public static String of(String subject, String client) {
        return claims(ISSUER, "rostrum", Instant.now().plusSeconds(300))
                .subject(subject)
                .claim("azp", client)
                .jws()
                .keyId("1")
                .sign();
    }

    /**
     * What the realm tells a page's login, and no access token.
     *
     * @param nonce of the login; null for none
     */
    public static String ofId(String session, String nonce, Instant expiry) {
        JwtClaimsBuilder claims = claims(ISSUER, "rostrum-pages", expiry)
                .subject("somebody")
                .claim("typ", "ID")
                .claim("sid", session);
        return (nonce == null ? claims : claims.claim("nonce", nonce))
                .jws()
                .keyId("1")
                .sign();
    }

    /** A token signed with this key and not with the provider's first. */
    public static String signedWith(PublicJsonWebKey key) {
        return claims(ISSUER, "rostrum", Instant.now().plusSeconds(300))
                .jws()
                .keyId(key.getKeyId())
                .sign(key.getPrivateKey());
    }

    /** A token that names a key, which need not exist. */
    public static String withKey(String keyId) {
        String header = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + keyId + "\"}";
        String[] parts = valid().split("\\.");
        return Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8)) + "."
                + parts[1] + "." + parts[2];
    }

    public static String ofAnotherIssuer() {
        return token("https://elsewhere.example.com", "rostrum", Instant.now().plusSeconds(300));
    }

    public static String forAnotherAudience() {
        return token(ISSUER, "account", Instant.now().plusSeconds(300));
    }

    public static String expired() {
        return expiredFor(Duration.ofHours(1));
    }

    public static String expiredFor(Duration time) {
        return token(ISSUER, "rostrum", Instant.now().minus(time));
    }

    /** @param type null for none */
    public static String ofType(String type) {
        JwtClaimsBuilder claims = claims(ISSUER, "rostrum", Instant.now().plusSeconds(300));
        return (type == null ? claims.remove("typ") : claims.claim("typ", type))
                .jws()
                .keyId("1")
                .sign();
    }

    private static String token(String issuer, String audience, Instant expiry) {
        return claims(issuer, audience, expiry).jws().keyId("1").sign();
    }

    private static JwtClaimsBuilder claims(String issuer, String audience, Instant expiry) {
        return Jwt.preferredUserName("delegate-at")
                .issuer(issuer)
                .audience(Set.of(audience))
                .issuedAt(expiry.minusSeconds(600))
                .expiresAt(expiry)
                .claim("typ", "Bearer")
                .claim("azp", "rostrum-docs")
                .claim("realm_access", Map.of("roles", List.of("delegate")));
    }
}
