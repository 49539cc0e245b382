package org.rostrum.schedule.calendar;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;

/**
 * Takes the secret out of a private address before anything else looks at the request: problem answers, logs and
 * whatever else names the path name one without it.
 */
@Provider
@PreMatching
@Priority(1)
public class PrivateAddressFilter implements ContainerRequestFilter {

    private static final String PRIVATE = "/calendars/";
    private static final String ENDING = ".ics";
    private static final String WITHOUT_SECRET = PRIVATE + "private" + ENDING;

    private final PresentedSecret presented;

    PrivateAddressFilter(PresentedSecret presented) {
        this.presented = presented;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getRequestUri().getRawPath();
        if (path.startsWith(PRIVATE)) {
            String file = path.substring(PRIVATE.length());
            presented.present(
                    new Secret(file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : ""));
            request.setRequestUri(UriBuilder.fromUri(request.getUriInfo().getRequestUri())
                    .replacePath(WITHOUT_SECRET)
                    .build());
        }
    }
}
