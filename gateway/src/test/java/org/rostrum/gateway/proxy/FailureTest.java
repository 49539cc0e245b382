package org.rostrum.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.rostrum.gateway.FakeServices.AGENDA;
import static org.rostrum.gateway.FakeServices.REGISTRY;
import static org.rostrum.gateway.FakeServices.SCHEDULE;
import static org.rostrum.gateway.proxy.ForwardingTest.authorized;
import static org.rostrum.gateway.proxy.ForwardingTest.isProblem;

import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.vertx.core.http.HttpServerRequest;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

    @Test
    void breaksOffWhenTheServiceDoesAmidItsAnswer() throws Exception {
        SCHEDULE.behaves(request -> {
            request.response().setChunked(true).write("half");
            request.connection().close();
        });
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("GET /v1/sessions HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + Tokens.valid()
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            // The last, empty chunk is missing, so the caller knows that there should have been more.
            assertThat(all).startsWith("HTTP/1.1 ").doesNotEndWith("0\r\n\r\n");
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
