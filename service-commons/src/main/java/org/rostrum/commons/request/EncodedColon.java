package org.rostrum.commons.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * Takes {@code %3A} for the colon before a verb ({@code :withdraw}): RFC 3986 section 3.3 lets a colon stand in a path
 * as it is, but several client libraries encode it.
 */
@Provider
@PreMatching
public class EncodedColon implements ContainerRequestFilter {

    private static final Pattern ENCODED = Pattern.compile("%3A", Pattern.CASE_INSENSITIVE);

    @Override
    public void filter(ContainerRequestContext request) {
        URI asked = request.getUriInfo().getRequestUri();
        String path = asked.getRawPath();
        if (ENCODED.matcher(path).find()) {
            request.setRequestUri(UriBuilder.fromUri(asked)
                    .replacePath(ENCODED.matcher(path).replaceAll(":"))
                    .build());
        }
    }
}
