package org.rostrum.schedule.agenda;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The part of the agenda service's API that planning needs. */
@RegisterRestClient(configKey = "agenda")
@OidcClientFilter
@Path("/v1/agendas")
interface AgendaClient {

    @GET
    AgendaPage ofSession(@QueryParam("session") UUID session);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record AgendaPage(List<Agenda> data) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Agenda(UUID id, List<Item> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(UUID id, String number, List<Item> items) {
        Stream<Item> withSubItems() {
            return Stream.concat(
                    Stream.of(this),
                    items == null ? Stream.of() : items.stream().flatMap(Item::withSubItems));
        }
    }
}
