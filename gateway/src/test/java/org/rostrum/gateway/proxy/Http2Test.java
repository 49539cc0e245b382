package org.rostrum.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rostrum.gateway.FakeServices.AGENDA;
import static org.rostrum.gateway.FakeServices.SCHEDULE;

import io.restassured.RestAssured;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.gateway.FakeServices;
import org.rostrum.gateway.GatewayTest;
import org.rostrum.gateway.Tokens;

/** HTTP/2 from callers, HTTP/1.1 to services. One connection carries all requests of a test. */
@GatewayTest
class Http2Test {

    private static Vertx vertx;
    private static HttpClient client;

    /** An answer, read whole. */
    private record Answer(HttpClientResponse head, Buffer body) {}

    @BeforeAll
    static void connect() {
        vertx = Vertx.vertx();
        client = vertx.createHttpClient(
                new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false),
                new PoolOptions().setHttp2MaxSize(1));
    }

    @AfterAll
    static void disconnect() {
        await(vertx.close());
    }

    @BeforeEach
    void forget() {
        FakeServices.reset();
    }

    @Test
    void passesARequestAndItsAnswer() {
        SCHEDULE.answers((request, body) -> request.response()
                .setChunked(true)
                .putHeader("Connection", "X-Hop")
                .putHeader("X-Hop", "dropped")
                .putHeader("ETag", "\"1\"")
                .end("{}"));
        Answer answer = send(HttpMethod.GET, "/v1/sessions", null);
        assertThat(answer.head.statusCode()).isEqualTo(200);
        assertThat(answer.head.version()).isEqualTo(HttpVersion.HTTP_2);
        assertThat(answer.body.toString()).isEqualTo("{}");
        assertThat(answer.head.getHeader("ETag")).isEqualTo("\"1\"");
        assertThat(answer.head.headers().names()).doesNotContain("X-Hop", "x-hop", "connection", "transfer-encoding");
        assertThat(SCHEDULE.received()).singleElement().satisfies(request -> {
            assertThat(request.headers().get("X-Forwarded-Host")).isEqualTo("localhost:" + RestAssured.port);
            assertThat(request.headers().get("X-Forwarded-Proto")).isEqualTo("http");
            assertThat(request.headers().contains("Transfer-Encoding")).isFalse();
        });
    }

    @Test
    void passesABodyWithoutALengthInChunks() {
        Answer answer = await(request(HttpMethod.POST, "/v1/imports").compose(request -> {
            request.setChunked(true);
            request.write("# Annotated ");
            return request.end("agenda").compose(sent -> request.response()).compose(Http2Test::whole);
        }));
        assertThat(answer.head.statusCode()).isEqualTo(200);
        assertThat(AGENDA.received()).singleElement().satisfies(request -> {
            assertThat(request.body().toString()).isEqualTo("# Annotated agenda");
            assertThat(request.headers().get("Transfer-Encoding")).isEqualTo("chunked");
            assertThat(request.headers().contains("Content-Length")).isFalse();
        });
    }

    @Test
    void passesABodyWithALengthAsItIs() {
        assertThat(send(HttpMethod.POST, "/v1/imports", Buffer.buffer("# Agenda"))
                        .head
                        .statusCode())
                .isEqualTo(200);
        assertThat(AGENDA.received()).singleElement().satisfies(request -> {
            assertThat(request.body().toString()).isEqualTo("# Agenda");
            assertThat(request.headers().get("Content-Length")).isEqualTo("8");
        });
    }

    @Test
    void refusesABodyThatGrowsBeyondTheLimitAndGoesOnWithTheConnection() {
        Answer answer = await(request(HttpMethod.POST, "/v1/sessions").compose(request -> {
            request.setChunked(true);
            Buffer mebibyte = Buffer.buffer(new byte[1 << 20]);
            IntStream.range(0, 12).forEach(i -> request.write(mebibyte));
            return request.response().compose(Http2Test::whole);
        }));
        assertThat(answer.head.statusCode()).isEqualTo(413);
        assertThat(answer.body.toString()).contains("/problems/payload-too-large");
        assertThat(SCHEDULE.received()).isEmpty();
        assertThat(send(HttpMethod.GET, "/v1/sessions", null).head.statusCode()).isEqualTo(200);
    }

    @Test
    void refusesWithProblemsAsElsewhere() {
        Answer unknown = send(HttpMethod.GET, "/nowhere", null);
        assertThat(unknown.head.statusCode()).isEqualTo(404);
        assertThat(unknown.head.getHeader("Content-Type")).isEqualTo("application/problem+json");
        Answer anonymous = await(client.request(HttpMethod.POST, RestAssured.port, "localhost", "/v1/sessions")
                .compose(request -> request.send(Buffer.buffer(new byte[100_000])))
                .compose(Http2Test::whole));
        assertThat(anonymous.head.statusCode()).isEqualTo(401);
        assertThat(send(HttpMethod.GET, "/v1/../q/openapi", null).head.statusCode())
                .isEqualTo(400);
        Answer large = await(request(HttpMethod.GET, "/v1/sessions")
                .compose(request ->
                        request.putHeader("X-Big", "x".repeat(20_000)).send())
                .compose(Http2Test::whole));
        assertThat(large.head.statusCode()).isEqualTo(431);
        assertThat(large.body.toString()).contains("/problems/headers-too-large");
    }

    @Test
    void explainsThatAServiceDidNotAnswerThoughTheWholeRequestWasRead() {
        SCHEDULE.answers((request, body) -> request.connection().close());
        isBadGateway(send(HttpMethod.GET, "/v1/sessions", null));
        isBadGateway(send(HttpMethod.POST, "/v1/sessions", Buffer.buffer("{}")));
        SCHEDULE.stop();
        try {
            Answer unreachable = send(HttpMethod.GET, "/v1/sessions", null);
            assertThat(unreachable.head.statusCode()).isEqualTo(503);
            assertThat(unreachable.body.toString()).contains("/problems/service-unavailable");
        } finally {
            SCHEDULE.restart();
        }
    }

    private static void isBadGateway(Answer answer) {
        assertThat(answer.head.statusCode()).isEqualTo(502);
        assertThat(answer.head.getHeader("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body.toString()).contains("/problems/bad-gateway", "schedule-service");
    }

    @Test
    void breaksOffOnlyTheStreamWhoseServiceBreaksOff() throws Exception {
        BlockingQueue<HttpServerRequest> held = new LinkedBlockingQueue<>();
        SCHEDULE.behaves(request -> {
            request.response().setChunked(true).write("half");
            held.add(request);
        });
        Future<Answer> broken = request(HttpMethod.GET, "/v1/sessions")
                .compose(HttpClientRequest::send)
                .compose(Http2Test::whole);
        HttpServerRequest half = held.take();
        AGENDA.behaves(held::add);
        Future<Answer> other = request(HttpMethod.GET, "/v1/agendas")
                .compose(HttpClientRequest::send)
                .compose(Http2Test::whole);
        HttpServerRequest waiting = held.take();
        half.connection().close();
        assertThatThrownBy(() -> await(broken)).isInstanceOf(CompletionException.class);
        waiting.response().end("whole");
        assertThat(await(other).body.toString()).isEqualTo("whole");
    }

    @Test
    void streamsEventsAndEndsThemWhenTheCallerDoes() throws Exception {
        BlockingQueue<Boolean> gone = new LinkedBlockingQueue<>();
        SCHEDULE.behaves(request -> {
            request.connection().closeHandler(closed -> gone.add(true));
            request.response().setChunked(true).write("data: first\n\n");
        });
        BlockingQueue<String> events = new LinkedBlockingQueue<>();
        HttpClientRequest stream = await(request(HttpMethod.GET, "/v1/meetings/1/live"));
        stream.send().onSuccess(answer -> answer.handler(chunk -> events.add(chunk.toString())));
        assertThat(events.take()).isEqualTo("data: first\n\n");
        stream.reset();
        assertThat(gone.take()).isTrue();
    }

    @Test
    void takesAnUpgradeFromHttp1() throws Exception {
        SCHEDULE.answers((request, body) -> request.response().end(body.toString()));
        try (var upgrading = java.net.http.HttpClient.newBuilder()
                .version(java.net.http.HttpClient.Version.HTTP_2)
                .build()) {
            for (int i = 0; i < 2; i++) {
                var answer = upgrading.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/sessions"))
                                .header("Authorization", "Bearer " + Tokens.valid())
                                .POST(HttpRequest.BodyPublishers.ofString("hello"))
                                .build(),
                        BodyHandlers.ofString());
                assertThat(answer.version()).isEqualTo(java.net.http.HttpClient.Version.HTTP_2);
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).isEqualTo("hello");
            }
        }
        assertThat(SCHEDULE.received())
                .allSatisfy(request -> assertThat(request.headers().names())
                        .doesNotContain("Upgrade", "HTTP2-Settings", "upgrade", "http2-settings"));
    }

    private static Answer send(HttpMethod method, String target, Buffer body) {
        return await(request(method, target)
                .compose(request -> body == null ? request.send() : request.send(body))
                .compose(Http2Test::whole));
    }

    private static Future<HttpClientRequest> request(HttpMethod method, String target) {
        return client.request(method, RestAssured.port, "localhost", target)
                .map(request -> request.putHeader("Authorization", "Bearer " + Tokens.valid()));
    }

    private static Future<Answer> whole(HttpClientResponse response) {
        return response.body().map(body -> new Answer(response, body));
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
