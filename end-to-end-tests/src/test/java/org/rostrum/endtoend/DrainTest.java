package org.rostrum.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The gateway as a process of its own, told to end while it works. A calendar needs no token, so no Keycloak either. */
class DrainTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** What a process that ends on SIGTERM ends with. */
    private static final int TERMINATED = 128 + 15;

    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private HttpServer behind;
    private GatewayProcess gateway;

    @BeforeEach
    void start() throws Exception {
        behind = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        behind.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        behind.createContext("/calendars/", this::answerWhenTold);
        behind.createContext("/realm/", exchange -> answer(exchange, "{}"));
        behind.start();
        String url = "http://127.0.0.1:" + behind.getAddress().getPort();
        gateway = GatewayProcess.start(
                "drain-test",
                Map.of(
                        "QUARKUS_OIDC_AUTH_SERVER_URL",
                        url + "/realm",
                        "ROSTRUM_SCHEDULE_URL",
                        url,
                        "ROSTRUM_GATEWAY_ANSWER_TIMEOUT",
                        "10m",
                        "ROSTRUM_GATEWAY_DRAIN_TIMEOUT",
                        "10m"));
    }

    private void answerWhenTold(HttpExchange exchange) throws IOException {
        arrived.countDown();
        try {
            mayAnswer.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        answer(exchange, "BEGIN:VCALENDAR");
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @AfterEach
    void stop() {
        mayAnswer.countDown();
        gateway.close();
        behind.stop(0);
    }

    @Test
    void answersWhatIsUnderWayBeforeItEndsAndIsNotReadyMeanwhile() throws Exception {
        CompletableFuture<HttpResponse<String>> underWay = gateway.client()
                .sendAsync(gateway.request("/calendars/secret.ics").build(), BodyHandlers.ofString());
        arrived.await();

        gateway.terminate();

        await().atMost(PATIENCE).until(() -> gateway.statusOf("/q/health/ready") == 503);
        assertThat(gateway.isAlive()).isTrue();
        assertThat(underWay).isNotDone();

        mayAnswer.countDown();
        assertThat(underWay.get().statusCode()).isEqualTo(200);
        assertThat(underWay.get().body()).isEqualTo("BEGIN:VCALENDAR");
        assertThat(gateway.exitCode()).isEqualTo(TERMINATED);
        assertThatThrownBy(() -> gateway.statusOf("/q/health/live")).isInstanceOf(ConnectException.class);
    }
}
