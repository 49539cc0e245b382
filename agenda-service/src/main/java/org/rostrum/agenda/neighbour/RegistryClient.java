package org.rostrum.agenda.neighbour;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.rostrum.commons.text.LocalizedText;
import org.rostrum.web.ForwardedContext;

/** The part of the registry's API that an import needs. */
@RegisterRestClient(configKey = "registry")
@RegisterProvider(ForwardedContext.class)
@RegisterProvider(PersonForwarding.class)
@OidcClientFilter
@Path("/v1")
interface RegistryClient {

    @ClientExceptionMapper
    @Blocking
    static RuntimeException refusal(Response answer) {
        return NeighbourRefusal.of(answer);
    }

    @GET
    @Path("/bodies")
    Bodies bodies(@QueryParam("prefix") String prefix, @QueryParam("name") String name);

    @POST
    @Path("/bodies")
    Body create(@HeaderParam("Idempotency-Key") String key, Body body);

    @GET
    @Path("/documents/{symbol}")
    Map<String, Object> document(@PathParam("symbol") String symbol);

    @PUT
    @Path("/documents/{symbol}")
    Map<String, Object> create(
            @PathParam("symbol") String symbol, @HeaderParam("If-None-Match") String ifNoneMatch, Document document);

    @GET
    @Path("/instruments")
    Instruments instruments(
            @QueryParam("type") String type,
            @QueryParam("designation") String designation,
            @QueryParam("body") UUID body,
            @QueryParam("limit") int limit);

    @GET
    @Path("/instruments/{id}")
    KnownInstrument instrument(@PathParam("id") UUID id);

    @POST
    @Path("/instruments")
    KnownInstrument create(@HeaderParam("Idempotency-Key") String key, InstrumentPlan instrument);

    @POST
    @Path("/citations")
    Id create(@HeaderParam("Idempotency-Key") String key, CitationPlan citation);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Id(UUID id) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Instruments(List<KnownInstrument> data) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Bodies(List<Body> data) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Body(UUID id, String prefix, LocalizedText names, List<String> aliases, UUID parent, Boolean inferred) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Document(LocalizedText title, List<LocalizedText> titlesAsPrinted, String status) {}
}
