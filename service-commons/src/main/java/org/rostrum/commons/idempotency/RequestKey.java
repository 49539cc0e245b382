package org.rostrum.commons.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rostrum.commons.security.Caller;

/** The {@code Idempotency-Key} of the request at hand, in its scope: issuer, subject, method and path. */
@RequestScoped
class RequestKey {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern ACCEPTED = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final HttpServerRequest request;
    private final Caller caller;
    private final ObjectMapper json;

    RequestKey(HttpServerRequest request, Caller caller, ObjectMapper json) {
        this.request = request;
        this.caller = caller;
        this.json = json;
    }

    Optional<KeptAnswer.Key> key() {
        String given = request.getHeader(HEADER);
        if (given == null) {
            return Optional.empty();
        }
        if (!ACCEPTED.matcher(given).matches()) {
            throw IdempotencyProblem.KEY_MALFORMED
                    .because("An Idempotency-Key has 1–255 visible ASCII characters; a UUID does well.")
                    .build();
        }
        byte[] scope = sha256(caller.id(), request.method().name(), request.path());
        return Optional.of(new KeptAnswer.Key(scope, given));
    }

    /** Tells one request of the same scope from another: the query and the body as it was understood. */
    byte[] fingerprint(Object body) {
        try {
            String query = Objects.requireNonNullElse(request.query(), "");
            return sha256(query, body instanceof String text ? text : json.writeValueAsString(body));
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("A request body that was read cannot be written", cause);
        }
    }

    private static byte[] sha256(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
