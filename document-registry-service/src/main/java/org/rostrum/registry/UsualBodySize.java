package org.rostrum.registry;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rostrum.web.WebProblem;

/** The largest body that is kept in memory; what is read piece by piece ({@link LargeBody}) may be larger. */
@Provider
public class UsualBodySize implements ContainerRequestFilter {

    /** Where Quarkus' reader of bodies looks how much it may read of one that does not declare its length. */
    private static final String LARGEST = "io.quarkus.max-request-size";

    private final ResourceInfo called;
    private final RoutingContext exchange;
    private final long largest;

    UsualBodySize(
            @Context ResourceInfo called,
            RoutingContext exchange,
            @ConfigProperty(name = "rostrum.usual-body-size") MemorySize largest) {
        this.called = called;
        this.exchange = exchange;
        this.largest = largest.asLongValue();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = called.getResourceMethod();
        if (method == null || method.isAnnotationPresent(LargeBody.class)) {
            return;
        }
        String declared = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (declared == null) {
            exchange.put(LARGEST, largest);
        } else if (Long.parseLong(declared) > largest) {
            throw WebProblem.PAYLOAD_TOO_LARGE
                    .because("The body has %s bytes; %d are taken here.".formatted(declared, largest))
                    .with("maxBytes", largest)
                    .withHeader("Connection", "close")
                    .build();
        }
    }
}
