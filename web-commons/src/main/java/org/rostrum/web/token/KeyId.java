package org.rostrum.web.token;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.Base64;

/** Which key a token says it is signed with: the member {@code kid} of its header (RFC 7515, 4.1.4). */
public final class KeyId {

    private static final String SCHEME = "Bearer ";

    private KeyId() {}

    /** @return empty where the token names no key, or is none */
    public static String of(String token) {
        int end = token.indexOf('.');
        if (end <= 0) {
            return "";
        }
        try {
            byte[] header = Base64.getUrlDecoder().decode(token.substring(0, end));
            return new JsonObject(Buffer.buffer(header)).getValue("kid") instanceof String keyId ? keyId : "";
        } catch (IllegalArgumentException | DecodeException garbage) {
            return "";
        }
    }

    /** @param credentials a header Authorization, of any scheme; null where there is none */
    public static String ofCredentials(String credentials) {
        return credentials != null && credentials.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? of(credentials.substring(SCHEME.length()))
                : "";
    }
}
