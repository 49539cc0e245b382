package org.rostrum.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A service that sends events without end, a proxy, and somebody who watches. */
class LiveExchangeTest {

    private static final String EVENT = "data: 1\n\n";

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<HttpServerRequest> asked = new LinkedBlockingQueue<>();
    private final BlockingQueue<LiveExchange> exchanges = new LinkedBlockingQueue<>();
    private HttpServer proxy;
    /** What the service was asked last. */
    private HttpServerRequest service;

    /** Of a body of HTTP/2 the proxy does not know that it may have no length; elsewhere Exchange sees to it. */
    private static final class WithoutBody implements ProxyInterceptor {
        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext proxied) {
            proxied.request().setBody(Body.body(Buffer.buffer()));
            return proxied.sendRequest();
        }
    }

    @BeforeEach
    void start() {
        HttpServer service = listening(vertx.createHttpServer().requestHandler(asked::add));
        proxy = listening(vertx.createHttpServer().requestHandler(request -> {
            LiveExchange exchange = new LiveExchange(vertx.getOrCreateContext());
            exchanges.add(exchange);
            HttpProxy.reverseProxy(vertx.createHttpClient())
                    .origin(service.actualPort(), "127.0.0.1")
                    .addInterceptor(new WithoutBody())
                    .addInterceptor(exchange)
                    .handle(request);
        }));
    }

    @AfterEach
    void stop() {
        done(vertx.close());
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void hasAProperEndWhenItIsEndedHere(HttpClient.Version version) throws Exception {
        HttpResponse<InputStream> watched = watch(version);
        exchanges.take().end();
        assertThat(watched.body().readAllBytes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void endsAsSoonAsItBeginsWhenItWasEndedBefore(HttpClient.Version version) throws Exception {
        var answer = client(version).sendAsync(request(), BodyHandlers.ofString());
        exchanges.take().end();
        begin(asked.take());
        assertThat(answer.get().body()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void breaksOffWhereTheServiceDoes(HttpClient.Version version) throws Exception {
        HttpResponse<InputStream> watched = watch(version);
        done(service.connection().close());
        assertThatThrownBy(() -> watched.body().readAllBytes()).isInstanceOf(IOException.class);
    }

    private HttpResponse<InputStream> watch(HttpClient.Version version) throws Exception {
        var answer = client(version).sendAsync(request(), BodyHandlers.ofInputStream());
        service = asked.take();
        begin(service);
        service.response().write(EVENT);
        HttpResponse<InputStream> watched = answer.get();
        assertThat(watched.body().readNBytes(EVENT.length())).isEqualTo(EVENT.getBytes(StandardCharsets.US_ASCII));
        return watched;
    }

    private static void begin(HttpServerRequest request) {
        request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
        request.response().writeHead();
    }

    private static HttpClient client(HttpClient.Version version) {
        return HttpClient.newBuilder().version(version).build();
    }

    private HttpRequest request() {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + proxy.actualPort() + "/"))
                .build();
    }

    private static HttpServer listening(HttpServer server) {
        return done(server.listen(0, "127.0.0.1"));
    }

    private static <T> T done(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
