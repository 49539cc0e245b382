package org.rostrum.commons.request;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** Where the caller reaches the API: at the gateway, which says so, or at this service itself. */
@RequestScoped
public class PublicAddress {

    private final HttpHeaders headers;
    private final UriInfo request;

    public PublicAddress(HttpHeaders headers, UriInfo request) {
        this.headers = headers;
        this.request = request;
    }

    /** Scheme, host and port, for addresses that leave the conversation, as in a calendar. */
    public URI base() {
        String host = headers.getHeaderString("X-Forwarded-Host");
        String scheme = headers.getHeaderString("X-Forwarded-Proto");
        URI own = request.getBaseUri().resolve("/");
        if (host == null || scheme == null) {
            return own;
        }
        try {
            return URI.create(scheme + "://" + host + "/");
        } catch (IllegalArgumentException unreadable) {
            return own;
        }
    }

    /** The address of the request itself, its query included, as the caller sees it. */
    public URI ofRequest() {
        URI asked = request.getRequestUri();
        return base().resolve(asked.getRawPath() + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery()));
    }
}
