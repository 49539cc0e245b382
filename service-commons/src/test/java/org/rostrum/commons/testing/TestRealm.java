package org.rostrum.commons.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/**
 * The realm as one service sees it: discovery, keys and tokens over real HTTP, with the sample users of the local stack.
 * The same server plays the service's neighbours; {@link #neighbours()} is where a test says what they answer.
 */
public class TestRealm implements QuarkusTestResourceLifecycleManager {

    private static final String PATH = "/realms/rostrum";
    private static final String DELEGATE = "delegate-";
    private static WireMockServer server;
    private static RsaJsonWebKey key;

    @Override
    public Map<String, String> start() {
        key = newKey();
        server = new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
        server.stubFor(get(PATH + "/.well-known/openid-configuration").willReturn(okJson("""
                {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "token_endpoint": "%1$s/token",
                 "authorization_endpoint": "%1$s/auth"}""".formatted(issuer()))));
        server.stubFor(get(PATH + "/keys")
                .willReturn(
                        okJson("{\"keys\": [%s]}".formatted(key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)))));
        server.stubFor(post(PATH + "/token")
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"access_token\": \"%s\", \"token_type\": \"Bearer\", \"expires_in\": 300}"
                                .formatted(tokenOf("schedule-service")))));
        return Map.of(
                "quarkus.oidc.auth-server-url", issuer(),
                "ROSTRUM_AGENDA_URL", server.baseUrl(),
                "ROSTRUM_REGISTRY_URL", server.baseUrl(),
                "ROSTRUM_SCHEDULE_URL", server.baseUrl());
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
        }
    }

    /** The server that plays the neighbouring services. */
    public static WireMockServer neighbours() {
        return server;
    }

    /** An access token of a sample user: observer, delegate-at, delegate-ke, secretariat, chair, admin, … */
    public static String tokenOf(String user) {
        return sign(
                switch (user) {
                    case "secretariat", "chair" -> token(user, user).claim("bodies", List.of("*"));
                    case "partner-system" -> token(user, "system");
                    case "agenda-service", "schedule-service" -> token(user, "service");
                    case String delegate
                    when delegate.startsWith(DELEGATE) ->
                        token(user, "delegate")
                                .claim(
                                        "delegation",
                                        user.substring(DELEGATE.length()).toUpperCase(Locale.ROOT));
                    default -> token(user, user);
                });
    }

    /** A token still to be signed with {@link #sign}, so that a test can add or spoil a claim. */
    public static JwtClaimsBuilder token(String user, String... roles) {
        return Jwt.issuer(issuer())
                .subject(user)
                .audience("rostrum")
                .preferredUserName(user)
                .expiresIn(600)
                .claim("typ", "Bearer")
                .claim("realm_access", Map.of("roles", Set.of(roles)));
    }

    public static String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId(key.getKeyId()).sign(key.getRsaPrivateKey());
    }

    private static String issuer() {
        return server.baseUrl() + PATH;
    }

    private static RsaJsonWebKey newKey() {
        try {
            RsaJsonWebKey made = RsaJwkGenerator.generateJwk(2048);
            made.setKeyId("test");
            made.setUse("sig");
            made.setAlgorithm("RS256");
            return made;
        } catch (JoseException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
