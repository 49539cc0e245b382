package org.rostrum.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import org.rostrum.gateway.login.SessionRules;
import org.rostrum.web.CorrelationId;

/**
 * What of a request's headers reaches a service: nothing about the connection, nothing that only we may say, and no
 * cookie, since sessions end here.
 */
final class RequestHeaders {

    /** Between services only, such as the person on whose behalf a service acts. */
    private static final String INTERNAL = "x-rostrum-";

    private static final List<String> TRACE = List.of("traceparent", "tracestate", "baggage");

    private RequestHeaders() {}

    /** @param credentials see {@link org.rostrum.gateway.authentication.Credentials}; null for none */
    static void prepare(MultiMap headers, HttpServerRequest request, String credentials, String correlationId) {
        HopByHop.strip(headers);
        // Answered by the gateway already.
        headers.remove(HttpHeaders.EXPECT);
        headers.remove(HttpHeaders.COOKIE);
        headers.remove(SessionRules.CSRF_HEADER);
        if (credentials != null) {
            headers.set(HttpHeaders.AUTHORIZATION, credentials);
        }
        // Where traces are made, these are written anew; two of them would be none (W3C Trace Context, 3.2.2).
        TRACE.forEach(headers::remove);
        for (String name : List.copyOf(headers.names())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith(INTERNAL)
                    || lower.startsWith("x-forwarded-")
                    || lower.equals("forwarded")
                    || lower.equals("x-real-ip")) {
                headers.remove(name);
            }
        }
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", request.scheme());
        if (request.authority() != null) {
            headers.set("X-Forwarded-Host", request.authority().toString());
        }
        headers.set(CorrelationId.HEADER, correlationId);
    }
}
