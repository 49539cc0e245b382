package org.rostrum.schedule.document;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ServerErrorException;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.rostrum.web.ForwardedContext;

/** The part of the document registry's API that tells how far documents have come. */
@RegisterRestClient(configKey = "registry")
@RegisterProvider(ForwardedContext.class)
@OidcClientFilter
@Path("/v1/documents")
interface DocumentClient {

    Set<Integer> NOT_THERE = Set.of(308, 400, 404);

    /** What the registry does not have, or does not read as a symbol, is not there; an error on its side is one. */
    @ClientExceptionMapper
    static RuntimeException told(Response answer) {
        if (NOT_THERE.contains(answer.getStatus())) {
            return new NotFoundException();
        }
        return answer.getStatus() >= 500 ? new ServerErrorException(answer) : null;
    }

    @GET
    @Path("/{symbol}")
    Document document(@PathParam("symbol") String symbol);

    /** @param status {@code CITED} to {@code ISSUED}, {@code REISSUED} or {@code WITHDRAWN} */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Document(String status) {}
}
