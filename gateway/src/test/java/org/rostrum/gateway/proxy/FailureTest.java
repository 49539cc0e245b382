package org.rostrum.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.rostrum.gateway.FakeServices.AGENDA;
import static org.rostrum.gateway.FakeServices.REGISTRY;
import static org.rostrum.gateway.FakeServices.SCHEDULE;
import static org.rostrum.gateway.proxy.ForwardingTest.authorized;
import static org.rostrum.gateway.proxy.ForwardingTest.isProblem;
import static org.rostrum.gateway.proxy.ForwardingTest.large;

import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.gateway.FakeServices;
import org.rostrum.gateway.GatewayTest;
import org.rostrum.gateway.RawHttp;
import org.rostrum.gateway.Tokens;

@GatewayTest
@TestProfile(ImpatientProfile.class)
class FailureTest {

    @BeforeEach
    void forget() {
        FakeServices.reset();
    }

    @Test
    void reportsAServiceThatDoesNotAnswerInTime() {
        BlockingQueue<HttpServerRequest> held = new LinkedBlockingQueue<>();
        SCHEDULE.behaves(held::add);
        var answer = authorized().get("/v1/sessions");
        isProblem(answer, 504, "gateway-timeout");
        answer.then().body("service", equalTo("schedule-service"));
        assertThat(held).hasSize(1);
    }

    @Test
    void waitsLongerForAnImport() throws Exception {
        BlockingQueue<HttpServerRequest> imports = new LinkedBlockingQueue<>();
        AGENDA.behaves(imports::add);
        SCHEDULE.behaves(request -> {});
        var answer = CompletableFuture.supplyAsync(() -> authorized().post("/v1/imports"));
        HttpServerRequest held = imports.take();
        // Begun later and given up meanwhile: the usual patience is over, the import's is not.
        authorized().get("/v1/sessions").then().statusCode(504);
        held.response().end("imported");
        answer.get().then().statusCode(200).body(equalTo("imported"));
    }

    @Test
    void letsAnAnswerOfManyDocumentsTakeAsLongAsItMoves() throws Exception {
        BlockingQueue<HttpServerRequest> exports = new LinkedBlockingQueue<>();
        REGISTRY.behaves(exports::add);
        SCHEDULE.behaves(request -> {});
        var answer = CompletableFuture.supplyAsync(
                () -> authorized().accept("application/x-ndjson").get("/v1/documents"));
        HttpServerResponse response = exports.take().response().setChunked(true);
        // Each of these takes the usual patience, all of them more than the silence that ends an export.
        for (int line = 0; line < 20; line++) {
            authorized().get("/v1/sessions").then().statusCode(504);
            response.write("line\n");
        }
        response.end();
        answer.get().then().statusCode(200).body(equalTo("line\n".repeat(20)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/documents", "/v1/document-files/en/pdf/A/1"})
    void breaksOffAnAnswerOfManyDocumentsOrAFileThatFallsSilent(String path) throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        REGISTRY.behaves(request -> {
            request.connection().closeHandler(closed -> gone.countDown());
            request.response().setChunked(true).write("line\n");
        });
        assertThat(allOf("GET " + path)).contains("line\n").doesNotEndWith("0\r\n\r\n");
        assertThat(gone.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void blamesTheServiceWhenItReadsNoMoreOfABody() throws Exception {
        REGISTRY.behaves(HttpServerRequest::pause);
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("POST /v1/documents:batch HTTP/1.1\r\nHost: localhost\r\nContent-Length: 90000000\r\n"
                                    + "Authorization: Bearer " + Tokens.valid() + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            CompletableFuture.runAsync(() -> {
                try {
                    socket.getOutputStream().write(new byte[90_000_000]);
                } catch (IOException closedMeanwhile) {
                    // As it must be: nobody reads all this.
                }
            });
            assertThat(RawHttp.readHead(socket.getInputStream())).startsWith("HTTP/1.1 504 ");
        }
    }

    @Test
    void refusesAFileThatGrowsBeyondTheLimitOfFiles() throws Exception {
        String chunk = "10000\r\n" + "x".repeat(65_536) + "\r\n";
        RawHttp.Answer answer = RawHttp.sendForOneAnswer(
                RestAssured.port,
                "PUT /v1/document-files/en/pdf/A/1 HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
                        + "Authorization: Bearer " + Tokens.valid() + "\r\n\r\n" + chunk.repeat(193) + "0\r\n\r\n");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("/problems/payload-too-large", "\"maxBytes\":12582912");
        assertThat(REGISTRY.received()).isEmpty();
    }

    @Test
    void reportsAServiceThatIsNotRunning() {
        REGISTRY.stop();
        try {
            var answer = authorized().get("/v1/bodies");
            isProblem(answer, 503, "service-unavailable");
            answer.then()
                    .header("Retry-After", equalTo("2"))
                    .body("service", equalTo("document-registry-service"))
                    .body("detail", containsString("was not carried out"));
            authorized().get("/v1/sessions").then().statusCode(200);
        } finally {
            REGISTRY.restart();
        }
        authorized().get("/v1/bodies").then().statusCode(200);
    }

    @Test
    void reportsAServiceThatBreaksOff() {
        SCHEDULE.behaves(request -> request.connection().close());
        var answer = authorized().get("/v1/sessions");
        isProblem(answer, 502, "bad-gateway");
        answer.then().body("service", equalTo("schedule-service"));
    }

    /** With HTTP_2 the JDK's client asks to go on in HTTP/2 and sends the body in HTTP/1.1 yet. */
    @ParameterizedTest
    @CsvSource({
        "HTTP_1_1, 1",
        "HTTP_1_1, 5000000",
        "HTTP_1_1, 13000000",
        "HTTP_2, 1",
        "HTTP_2, 5000000",
        "HTTP_2, 13000000"
    })
    void reportsAServiceThatBreaksOffAmidABody(HttpClient.Version version, int read) throws Exception {
        REGISTRY.behaves(request -> {
            long[] seen = {0};
            request.handler(chunk -> {
                seen[0] += chunk.length();
                if (seen[0] >= read) {
                    request.handler(null).connection().close();
                }
            });
        });
        var answer = large(version, "POST", "/v1/documents:batch", new byte[13_000_000]);
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).asString().contains("/problems/bad-gateway");
    }

    @Test
    void breaksOffWhenTheServiceDoesAmidItsAnswer() throws Exception {
        SCHEDULE.behaves(request -> {
            request.response().setChunked(true).write("half");
            request.connection().close();
        });
        // The last, empty chunk is missing, so the caller knows that there should have been more.
        assertThat(allOf("GET /v1/sessions")).startsWith("HTTP/1.1 ").doesNotEndWith("0\r\n\r\n");
    }

    /** Every byte of the answer, until the gateway closes the connection. */
    private static String allOf(String call) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write((call + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/csv, */*\r\nAuthorization: Bearer "
                                    + Tokens.valid() + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void reportsACallerWhoseBodyStopsComing() throws Exception {
        RawHttp.Answer answer = stalledUpload();
        assertThat(answer.status()).isEqualTo(408);
        assertThat(answer.body()).contains("/problems/request-timeout");
    }

    private static RawHttp.Answer stalledUpload() throws Exception {
        return RawHttp.sendForOneAnswer(
                RestAssured.port,
                "POST /v1/sessions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\nAuthorization: Bearer "
                        + Tokens.valid() + "\r\n\r\nhalf");
    }
}
