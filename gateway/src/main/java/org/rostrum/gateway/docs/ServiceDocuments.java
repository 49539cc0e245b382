package org.rostrum.gateway.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.rostrum.gateway.GatewaySettings;
import org.rostrum.gateway.proxy.OwnReads;
import org.rostrum.gateway.route.Destination;

/** The OpenAPI documents of the services, as they give them. */
@ApplicationScoped
public class ServiceDocuments {

    private static final Logger LOG = Logger.getLogger(ServiceDocuments.class);
    private static final String ADDRESS = "/q/openapi?format=json";
    /** A document changes only when its service is replaced; anonymous callers must not make us ask each time. */
    private static final Duration KEPT = Duration.ofSeconds(30);

    private final OwnReads reads;
    private final GatewaySettings settings;
    private final ObjectMapper json;
    private final InstantSource clock = InstantSource.system();
    private final Map<Destination, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(ObjectNode document, Instant until) {}

    ServiceDocuments(OwnReads reads, GatewaySettings settings, ObjectMapper json) {
        this.reads = reads;
        this.settings = settings;
        this.json = json;
    }

    /** A copy of the service's document; empty when the service does not answer with one. */
    public Uni<Optional<ObjectNode>> of(Destination service) {
        Kept known = kept.get(service);
        if (known != null && clock.instant().isBefore(known.until)) {
            return Uni.createFrom().item(Optional.of(known.document.deepCopy()));
        }
        return Uni.createFrom()
                .completionStage(
                        () -> reads.get(service, ADDRESS, MultiMap.caseInsensitiveMultiMap(), settings.answerTimeout())
                                .compose(ServiceDocuments::successful)
                                .map(this::read)
                                .toCompletionStage())
                .invoke(document ->
                        kept.put(service, new Kept(document, clock.instant().plus(KEPT))))
                .map(document -> Optional.of(document.deepCopy()))
                .onFailure()
                .invoke(failure -> LOG.warnf("No OpenAPI document of the %s: %s", service.service(), failure))
                .onFailure()
                .recoverWithItem(Optional.empty());
    }

    /** Asks each service anew. */
    void forget() {
        kept.clear();
    }

    private static Future<Buffer> successful(HttpClientResponse response) {
        return response.statusCode() == 200
                ? response.body()
                : Future.failedFuture("It answered with status " + response.statusCode());
    }

    private ObjectNode read(Buffer text) {
        try {
            return (ObjectNode) json.readTree(text.getBytes());
        } catch (JsonProcessingException | ClassCastException unreadable) {
            throw new IllegalStateException("It did not answer with an OpenAPI document", unreadable);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
