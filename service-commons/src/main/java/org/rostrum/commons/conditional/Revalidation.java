package org.rostrum.commons.conditional;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Lets a caller keep what it has read, but ask each time whether it is still so ({@code If-None-Match}), and nobody else
 * keep it: what is shown may depend on who asks (RFC 9111 section 5.2.2). An answer that says otherwise itself is left.
 */
@Provider
public class Revalidation implements ContainerResponseFilter {

    private static final String OWN_AND_REVALIDATED = "private, no-cache";
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<Integer> ANSWERED =
            Set.of(Response.Status.OK.getStatusCode(), Response.Status.NOT_MODIFIED.getStatusCode());

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (READING.contains(request.getMethod()) && ANSWERED.contains(response.getStatus())) {
            response.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL, new ArrayList<>(List.of(OWN_AND_REVALIDATED)));
        }
    }
}
