package org.rostrum.benchmarks;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/**
 * What is behind the gateways that are compared: a realm with one key, which gives out as many tokens as are wanted, and
 * an upstream whose every answer is the same small JSON.
 */
final class Issuer implements AutoCloseable {

    static final String ANSWER = "{\"prefix\": \"CAC/COSP/EG.1\", \"names\": {\"en\": \"Open-ended expert meeting\"}}";

    private static final String REALM = "/realms/rostrum";

    private final Vertx vertx = Vertx.vertx();
    private final RsaJsonWebKey key;
    private final HttpServer server;

    Issuer() throws JoseException {
        key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("benchmark");
        key.setAlgorithm("RS256");
        key.setUse("sig");
        server = vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                .requestHandler(this::answer)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    String upstream() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    String realm() {
        return upstream() + REALM;
    }

    /** A token of an observer, good for an hour and unlike all others. */
    String token() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(realm());
        claims.setSubject("observer");
        claims.setAudience("rostrum");
        claims.setGeneratedJwtId();
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(60);
        claims.setClaim("typ", "Bearer");
        claims.setClaim("azp", "benchmark");
        claims.setClaim("preferred_username", "observer");
        claims.setClaim("realm_access", Map.of("roles", List.of("observer")));
        JsonWebSignature token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setKey(key.getPrivateKey());
        token.setKeyIdHeaderValue(key.getKeyId());
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setHeader("typ", "JWT");
        try {
            return token.getCompactSerialization();
        } catch (JoseException failure) {
            throw new IllegalStateException("A token cannot be signed", failure);
        }
    }

    private void answer(HttpServerRequest request) {
        String body =
                switch (request.path()) {
                    case REALM + "/.well-known/openid-configuration" -> """
                        {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "token_endpoint": "%1$s/token",
                         "authorization_endpoint": "%1$s/auth", "subject_types_supported": ["public"],
                         "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(realm());
                    case REALM + "/keys" ->
                        "{\"keys\": %s}".formatted(List.of(key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)));
                    default -> ANSWER;
                };
        request.response().putHeader("Content-Type", "application/json").end(body);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
