package org.rostrum.schedule.agenda;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ServerErrorException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.rostrum.web.ForwardedContext;

/** The part of the agenda service's API that planning needs. */
@RegisterRestClient(configKey = "agenda")
@RegisterProvider(ForwardedContext.class)
@OidcClientFilter
@Path("/v1/agendas")
interface AgendaClient {

    /** An error on its side is worth asking again; a refusal keeps its own exception. */
    @ClientExceptionMapper
    static RuntimeException silence(Response answer) {
        return answer.getStatus() >= 500 ? new ServerErrorException(answer) : null;
    }

    @GET
    AgendaPage ofSession(@QueryParam("session") UUID session);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record AgendaPage(List<Agenda> data) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Agenda(UUID id, List<Item> items) {}

    /** @param symbol null for a document without one */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Documentation(String symbol) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(UUID id, String number, List<Documentation> documentation, List<Item> items) {
        Stream<Item> withSubItems() {
            return Stream.concat(
                    Stream.of(this),
                    items == null ? Stream.of() : items.stream().flatMap(Item::withSubItems));
        }
    }
}
