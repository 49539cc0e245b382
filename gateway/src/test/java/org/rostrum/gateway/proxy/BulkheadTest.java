package org.rostrum.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.rostrum.gateway.FakeServices.REGISTRY;
import static org.rostrum.gateway.FakeServices.SCHEDULE;
import static org.rostrum.gateway.proxy.ForwardingTest.authorized;
import static org.rostrum.gateway.proxy.ForwardingTest.isProblem;

import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.gateway.FakeServices;
import org.rostrum.gateway.GatewayTest;
import org.rostrum.gateway.RawHttp;
import org.rostrum.gateway.Tokens;

/** What is left of the gateway while a service is slow. Nothing here is timed: the slow answers come when a test says so. */
@GatewayTest
@TestProfile(NarrowProfile.class)
class BulkheadTest {

    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Socket> open = new ArrayList<>();

    @BeforeEach
    void forget() {
        FakeServices.reset();
    }

    @AfterEach
    void close() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
        callers.close();
    }

    @Test
    void refusesWhatASlowServiceCannotTakeAndLeavesTheOthersAlone() throws Exception {
        BlockingQueue<HttpServerRequest> held = new LinkedBlockingQueue<>();
        SCHEDULE.behaves(held::add);
        List<CompletableFuture<Response>> taken = List.of(call("/v1/sessions"), call("/v1/sessions"));
        List<HttpServerRequest> answering = List.of(held.take(), held.take());
        // Of these, two wait, and one is too many.
        List<CompletableFuture<Response>> more =
                List.of(call("/v1/sessions"), call("/v1/sessions"), call("/v1/sessions"));
        Response refused = (Response)
                CompletableFuture.anyOf(more.toArray(CompletableFuture[]::new)).get();
        isProblem(refused, 503, "service-unavailable");
        refused.then()
                .header("Retry-After", equalTo("1"))
                .body("service", equalTo("schedule-service"))
                .body("detail", containsString("was not carried out"));

        authorized().get("/v1/agendas").then().statusCode(200);
        authorized().get("/v1/bodies").then().statusCode(200);

        answering.forEach(request -> request.response().end("late"));
        held.take().response().end("late");
        held.take().response().end("late");
        assertThat(taken)
                .map(CompletableFuture::get)
                .extracting(Response::statusCode)
                .containsExactly(200, 200);
        assertThat(more)
                .map(CompletableFuture::get)
                .extracting(Response::statusCode)
                .containsExactlyInAnyOrder(200, 200, 503);
    }

    @Test
    void keepsNoConnectionFromReadsForTheStreamsThatAreOpen() throws Exception {
        SCHEDULE.behaves(request -> {
            if (request.path().endsWith("/live")) {
                request.response().setChunked(true).write("data: first\n\n");
            } else {
                request.response().end("read");
            }
        });
        // More than there are connections for reads.
        for (int i = 0; i < 4; i++) {
            assertThat(headOf("GET /v1/meetings/1/live HTTP/1.1\r\nHost: localhost\r\n"))
                    .startsWith("HTTP/1.1 200 ");
        }
        authorized().get("/v1/sessions").then().statusCode(200).body(equalTo("read"));
    }

    @Test
    void keepsNoConnectionFromReadsForTheFilesThatPass() throws Exception {
        REGISTRY.behaves(request -> {
            if (request.path().startsWith("/v1/document-files/")) {
                request.response().putHeader("Content-Length", "1000000").write("the beginning");
            } else {
                request.response().end("read");
            }
        });
        for (int i = 0; i < 2; i++) {
            assertThat(headOf("GET /v1/document-files/en/pdf/A/1 HTTP/1.1\r\nHost: localhost\r\n"))
                    .startsWith("HTTP/1.1 200 ");
        }
        authorized().get("/v1/bodies").then().statusCode(200).body(equalTo("read"));
        authorized().get("/v1/documents").then().statusCode(200).body(equalTo("read"));
        // Long ones wait for one another: one more may, the next may not.
        CompletableFuture<Response> export = callLong();
        CompletableFuture<Response> oneTooMany = callLong();
        Response refused =
                (Response) CompletableFuture.anyOf(export, oneTooMany).get();
        isProblem(refused, 503, "service-unavailable");
        close();
        CompletableFuture.allOf(export, oneTooMany).get();
        assertThat(List.of(export.get().statusCode(), oneTooMany.get().statusCode()))
                .containsExactlyInAnyOrder(200, 503);
    }

    @Test
    void givesTheConnectionBackWhenACallerGoesAway() throws Exception {
        BlockingQueue<HttpServerRequest> held = new LinkedBlockingQueue<>();
        SCHEDULE.behaves(held::add);
        for (int i = 0; i < 2; i++) {
            send("GET /v1/sessions HTTP/1.1\r\nHost: localhost\r\n");
            held.take();
        }
        SCHEDULE.reset();
        close();
        authorized().get("/v1/sessions").then().statusCode(200);
    }

    private CompletableFuture<Response> call(String path) {
        return CompletableFuture.supplyAsync(() -> authorized().get(path), callers);
    }

    private CompletableFuture<Response> callLong() {
        return CompletableFuture.supplyAsync(
                () -> authorized().accept("application/x-ndjson").get("/v1/documents"), callers);
    }

    private Socket send(String head) throws IOException {
        Socket socket = new Socket("127.0.0.1", RestAssured.port);
        open.add(socket);
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write((head + "Authorization: Bearer " + Tokens.valid() + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private String headOf(String head) throws IOException {
        return RawHttp.readHead(send(head).getInputStream());
    }
}
