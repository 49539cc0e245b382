package org.rostrum.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.net.URI;
import java.util.List;

/** What of an answer's headers reaches the caller. */
final class ResponseHeaders {

    /** A service knows best what its own pages may load. */
    private static final String POLICY = "Content-Security-Policy";

    private static final List<String> WITH_ADDRESS = List.of("Location", "Content-Location");

    private ResponseHeaders() {}

    /**
     * @param headers of the service's answer, to be changed
     * @param own what the gateway has already put into the answer and no service repeats
     * @param service the address at which the gateway knows the service and nobody outside does
     */
    static void prepare(MultiMap headers, MultiMap own, URI service) {
        HopByHop.strip(headers);
        if (headers.contains(POLICY)) {
            own.remove(POLICY);
        }
        if (own.contains(HttpHeaders.VARY) && headers.contains(HttpHeaders.VARY)) {
            // The answer varies for both reasons.
            headers.set(HttpHeaders.VARY, own.get(HttpHeaders.VARY) + ", " + headers.get(HttpHeaders.VARY));
            own.remove(HttpHeaders.VARY);
        }
        own.names().forEach(headers::remove);
        for (String name : WITH_ADDRESS) {
            String address = headers.get(name);
            if (address != null && address.startsWith(service + "/")) {
                headers.set(name, address.substring(service.toString().length()));
            }
        }
    }
}
