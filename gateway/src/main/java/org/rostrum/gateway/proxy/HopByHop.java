package org.rostrum.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The headers that are about one connection and not about the message (RFC 9110, 7.6.1). */
final class HopByHop {

    private static final List<String> ALWAYS = List.of(
            "Connection",
            "Keep-Alive",
            "Proxy-Connection",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "TE",
            "Trailer",
            "Upgrade",
            "HTTP2-Settings");

    /** Framing is the proxy's business, and a message without these would be another one, whatever Connection says. */
    private static final Set<String> NEVER_BY_NAME =
            Set.of("transfer-encoding", "content-length", "host", "authorization", "content-type");

    private HopByHop() {}

    static void strip(MultiMap headers) {
        for (String value : headers.getAll(HttpHeaders.CONNECTION)) {
            for (String name : value.split(",")) {
                String named = name.strip();
                if (!named.isEmpty() && !NEVER_BY_NAME.contains(named.toLowerCase(Locale.ROOT))) {
                    headers.remove(named);
                }
            }
        }
        ALWAYS.forEach(headers::remove);
    }
}
