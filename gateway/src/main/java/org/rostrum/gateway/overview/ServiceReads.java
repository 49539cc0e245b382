package org.rostrum.gateway.overview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.rostrum.gateway.GatewaySettings;
import org.rostrum.gateway.proxy.OwnReads;
import org.rostrum.gateway.route.Destination;
import org.rostrum.web.CorrelationId;

/** What the gateway reads from services for a caller, with the caller's own token. */
@ApplicationScoped
class ServiceReads {

    private static final Logger LOG = Logger.getLogger(ServiceReads.class);

    private final OwnReads reads;
    private final GatewaySettings settings;
    private final ObjectMapper json;

    ServiceReads(OwnReads reads, GatewaySettings settings, ObjectMapper json) {
        this.reads = reads;
        this.settings = settings;
        this.json = json;
    }

    /** On whose behalf is read: what goes along with each request. */
    record Caller(String authorization, String correlationId) {}

    /**
     * What a service answered.
     *
     * @param status 0 where it did not answer with JSON in time
     * @param body a missing node where there is none
     */
    record Answer(int status, JsonNode body) {

        private static final Answer NONE = new Answer(0, com.fasterxml.jackson.databind.node.MissingNode.getInstance());

        boolean isOk() {
            return status == 200;
        }
    }

    /** Never fails: a service that is down, slow or confused has no answer. */
    Uni<Answer> get(Destination service, String target, Caller caller) {
        return Uni.createFrom()
                .completionStage(() -> reads.get(service, target, headersFor(caller), settings.overviewPatience())
                        .compose(response -> response.body().map(body -> read(response, body)))
                        .toCompletionStage())
                .ifNoItem()
                .after(settings.overviewPatience())
                .failWith(() -> new TimeoutException("no answer in " + settings.overviewPatience()))
                .onFailure()
                .invoke(failure ->
                        LOG.warnf("An overview goes without %s of the %s: %s", target, service.service(), failure))
                .onFailure()
                .recoverWithItem(Answer.NONE);
    }

    private static MultiMap headersFor(Caller caller) {
        return MultiMap.caseInsensitiveMultiMap()
                .add(HttpHeaders.AUTHORIZATION, caller.authorization())
                .add(HttpHeaders.ACCEPT, "application/json")
                .add(CorrelationId.HEADER, caller.correlationId());
    }

    private Answer read(HttpClientResponse response, Buffer body) {
        try {
            return new Answer(response.statusCode(), json.readTree(body.getBytes()));
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
