package org.rostrum.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A client that keeps its connections, before and after the process is told to end. */
class DrainTest {

    private final Vertx vertx = Vertx.vertx();
    private final Drain drain = new Drain();
    private final AtomicInteger opened = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void serve() throws Exception {
        Router router = Router.router(vertx);
        router.route().handler(drain::handle).handler(context -> context.end("done"));
        server = wait(vertx.createHttpServer()
                .connectionHandler(connection -> opened.incrementAndGet())
                .requestHandler(router)
                .listen(0, "127.0.0.1"));
    }

    @AfterEach
    void stop() throws Exception {
        wait(vertx.close());
    }

    @ParameterizedTest
    @EnumSource(
            value = HttpVersion.class,
            names = {"HTTP_1_1", "HTTP_2"})
    void keepsConnectionsUntilItIsToldToEndAndThenGivesEachUpWithItsNextAnswer(HttpVersion version) throws Exception {
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setProtocolVersion(version)
                .setHttp2ClearTextUpgrade(false)
                .setMaxPoolSize(1));
        ask(client);
        ask(client);
        assertThat(opened).hasValue(1);

        drain.begin(new ShutdownDelayInitiatedEvent());
        ask(client);
        assertThat(opened).hasValue(1);
        ask(client);
        assertThat(opened).hasValue(2);
    }

    private void ask(HttpClient client) throws Exception {
        Promise<String> answer = Promise.promise();
        // All of it on one event loop, so that no part of the body comes before somebody reads it.
        vertx.runOnContext(there -> client.request(HttpMethod.GET, server.actualPort(), "127.0.0.1", "/")
                .compose(HttpClientRequest::send)
                .compose(HttpClientResponse::body)
                .map(Object::toString)
                .onComplete(answer));
        assertThat(wait(answer.future())).isEqualTo("done");
    }

    private static <T> T wait(Future<T> future) throws ExecutionException, InterruptedException {
        return future.toCompletionStage().toCompletableFuture().get();
    }
}
