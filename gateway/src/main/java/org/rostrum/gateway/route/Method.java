package org.rostrum.gateway.route;

import java.util.Arrays;
import java.util.Optional;

/** The HTTP methods that any route takes. HEAD comes with every GET (RFC 9110, 9.3.2) and is not listed by routes. */
public enum Method {
    GET,
    HEAD,
    POST,
    PUT,
    PATCH,
    DELETE;

    /** @param name as sent: methods are case-sensitive (RFC 9110, 9.1) */
    public static Optional<Method> named(String name) {
        return Arrays.stream(values())
                .filter(method -> method.name().equals(name))
                .findFirst();
    }
}
