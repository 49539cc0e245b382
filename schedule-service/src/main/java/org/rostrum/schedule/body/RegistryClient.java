package org.rostrum.schedule.body;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ServerErrorException;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.rostrum.web.ForwardedContext;

/** The part of the document registry's API that sessions need. */
@RegisterRestClient(configKey = "registry")
@RegisterProvider(ForwardedContext.class)
@OidcClientFilter
@Path("/v1/bodies")
interface RegistryClient {

    /** An error on its side is worth asking again; other refusals keep their own exception. */
    @ClientExceptionMapper
    static RuntimeException told(Response answer) {
        if (answer.getStatus() == 404) {
            return new NotFoundException();
        }
        return answer.getStatus() >= 500 ? new ServerErrorException(answer) : null;
    }

    @GET
    @Path("/{id}")
    Body body(@PathParam("id") UUID id);

    /** @param prefix series symbol, null where the body has none */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Body(String prefix) {}
}
