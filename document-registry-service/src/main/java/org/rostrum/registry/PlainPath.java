package org.rostrum.registry;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;
import org.rostrum.web.WebProblem;

/**
 * Refuses paths that the server would rewrite before it looks for the resource: matrix parameters and empty or dot
 * segments (RFC 3986 sections 3.3 and 5.2.4). A symbol has slashes, so that what is dropped from a path would be dropped
 * from a symbol, and one document be reached under the name of another.
 */
@Provider
public class PlainPath implements ContainerRequestFilter {

    private static final String SLASH = "(?:/|%2F)";
    private static final String DOT = "(?:\\.|%2E)";
    private static final Pattern REWRITTEN = Pattern.compile(
            ";|" + SLASH + SLASH + "|" + SLASH + DOT + DOT + "?(?:" + SLASH + "|$)", Pattern.CASE_INSENSITIVE);

    private final HttpServerRequest received;

    PlainPath(HttpServerRequest received) {
        this.received = received;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (REWRITTEN.matcher(path()).find()) {
            throw WebProblem.BAD_REQUEST
                    .because("The path has a semicolon, an empty segment or a dot segment. Write it plainly.")
                    .build();
        }
    }

    /** As it came in; what JAX-RS shows is rewritten already. */
    private String path() {
        return received.uri().split("[?#]", 2)[0];
    }
}
