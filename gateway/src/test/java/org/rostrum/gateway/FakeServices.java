package org.rostrum.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/** Three services behind the gateway, on real sockets: each answers as the test says and remembers what it received. */
public class FakeServices implements QuarkusTestResourceLifecycleManager {

    public static final FakeService AGENDA = new FakeService();
    public static final FakeService REGISTRY = new FakeService();
    public static final FakeService SCHEDULE = new FakeService();

    /** A request as it reached the service. */
    public record Received(String method, String target, MultiMap headers, Buffer body) {}

    /** One of them. */
    public static final class FakeService {
        private final List<Received> received = new CopyOnWriteArrayList<>();
        private volatile Handler<HttpServerRequest> behaviour;
        private Vertx vertx;
        private HttpServer server;

        private String start(Vertx vertx) {
            this.vertx = vertx;
            listen(0);
            reset();
            return url();
        }

        private void listen(int port) {
            server = vertx.createHttpServer()
                    .requestHandler(request -> behaviour.handle(request))
                    .listen(port, "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }

        /** Closes the socket, so that connections are refused. */
        public void stop() {
            server.close().toCompletionStage().toCompletableFuture().join();
        }

        /** Listens again where it did before. */
        public void restart() {
            listen(server.actualPort());
        }

        public String url() {
            return "http://127.0.0.1:" + server.actualPort();
        }

        /** Forgets what came and answers 200 with the request's target again. */
        public void reset() {
            received.clear();
            answers((request, body) -> request.response().end(request.uri()));
        }

        /** Reads each request whole, then answers. */
        public void answers(BiConsumer<HttpServerRequest, Buffer> answer) {
            behaves(request -> request.bodyHandler(body -> {
                received.add(new Received(
                        request.method().name(),
                        request.uri(),
                        MultiMap.caseInsensitiveMultiMap().addAll(request.headers()),
                        body));
                answer.accept(request, body);
            }));
        }

        public void behaves(Handler<HttpServerRequest> handler) {
            behaviour = handler;
        }

        public List<Received> received() {
            return received;
        }
    }

    private Vertx vertx;

    @Override
    public Map<String, String> start() {
        vertx = Vertx.vertx();
        return Map.of(
                "rostrum.gateway.agenda.url", AGENDA.start(vertx),
                "rostrum.gateway.registry.url", REGISTRY.start(vertx),
                "rostrum.gateway.schedule.url", SCHEDULE.start(vertx),
                "quarkus.oidc.auth-server-url", "${keycloak.url}/realms/quarkus");
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    public static void reset() {
        List.of(AGENDA, REGISTRY, SCHEDULE).forEach(FakeService::reset);
    }
}
