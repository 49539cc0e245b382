package org.rostrum.commons.page;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/** Adds {@code Link: <…>; rel="next"} (RFC 8288) to each page that has a next one. */
@Provider
public class PageLinks implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            URI asked = request.getUriInfo().getRequestUri();
            URI next = UriBuilder.fromUri(asked)
                    .replaceQueryParam("cursor", page.next())
                    .build();
            response.getHeaders()
                    .add(HttpHeaders.LINK, "<%s?%s>; rel=\"next\"".formatted(next.getRawPath(), next.getRawQuery()));
        }
    }
}
