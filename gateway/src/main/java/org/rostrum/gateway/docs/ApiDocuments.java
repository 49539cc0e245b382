package org.rostrum.gateway.docs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.rostrum.gateway.route.Destination;
import org.rostrum.web.WebProblem;

/** The API's description: of each service, and of all that answer in one. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class ApiDocuments {

    private static final List<Destination> SERVICES =
            Stream.of(Destination.values()).filter(Destination::isUpstream).toList();
    private static final int RETRY_AFTER_SECONDS = 5;

    private final ServiceDocuments documents;
    private final OwnDocument own;
    private final ApiContract contract;

    ApiDocuments(ServiceDocuments documents, OwnDocument own, ApiContract contract) {
        this.documents = documents;
        this.own = own;
        this.contract = contract;
    }

    @GET
    @Path("openapi.json")
    @PermitAll
    @Operation(hidden = true)
    public Uni<String> merged() {
        return Uni.join()
                .all(SERVICES.stream().map(documents::of).toList())
                .andFailFast()
                .map(this::merge);
    }

    private String merge(List<Optional<ObjectNode>> answers) {
        Map<Destination, ObjectNode> answered = new EnumMap<>(Destination.class);
        for (int i = 0; i < SERVICES.size(); i++) {
            Destination service = SERVICES.get(i);
            answers.get(i).ifPresent(document -> answered.put(service, document));
        }
        if (answered.isEmpty()) {
            throw WebProblem.SERVICE_UNAVAILABLE
                    .because("None of the services answers with its OpenAPI document now. Try again in %d seconds."
                            .formatted(RETRY_AFTER_SECONDS))
                    .withHeader("Retry-After", RETRY_AFTER_SECONDS)
                    .build();
        }
        answered.put(Destination.GATEWAY, own.read());
        ObjectNode merged = MergedDocument.of(answered);
        contract.complete(merged);
        return merged.toString();
    }

    @GET
    @Path("openapi/{service}.json")
    @PermitAll
    @Operation(hidden = true)
    public Uni<String> ofService(@PathParam("service") String name) {
        Destination service = SERVICES.stream()
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> WebProblem.NOT_FOUND
                        .because("There are /openapi/agenda.json, /openapi/registry.json, /openapi/schedule.json and"
                                + " /openapi.json, which has all of them.")
                        .build());
        return documents
                .of(service)
                .map(answer -> answer.orElseThrow(() -> WebProblem.SERVICE_UNAVAILABLE
                        .because("The %s does not answer with its OpenAPI document now. Try again in %d seconds."
                                .formatted(service.service(), RETRY_AFTER_SECONDS))
                        .withHeader("Retry-After", RETRY_AFTER_SECONDS)
                        .with("service", service.service())
                        .build()))
                .map(document -> {
                    contract.complete(document);
                    return document.toString();
                });
    }
}
