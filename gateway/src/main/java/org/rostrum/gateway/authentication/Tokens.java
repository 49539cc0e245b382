package org.rostrum.gateway.authentication;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.Base64;

/** What can be read of a token that was verified. */
final class Tokens {

    private Tokens() {}

    /** @return the member {@code kid} of the token's header (RFC 7515, 4.1.4); empty where it has none */
    static String keyIdOf(String token) {
        byte[] header = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
        return new JsonObject(Buffer.buffer(header)).getString("kid", "");
    }
}
