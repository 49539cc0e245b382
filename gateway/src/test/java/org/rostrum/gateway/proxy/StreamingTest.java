package org.rostrum.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.gateway.FakeServices.AGENDA;
import static org.rostrum.gateway.FakeServices.REGISTRY;
import static org.rostrum.gateway.FakeServices.SCHEDULE;

import io.restassured.RestAssured;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.gateway.FakeServices;
import org.rostrum.gateway.GatewayTest;
import org.rostrum.gateway.RawHttp;
import org.rostrum.gateway.Tokens;

@GatewayTest
class StreamingTest {

    private static final int MEBIBYTE = 1 << 20;

    @BeforeEach
    void forget() {
        FakeServices.reset();
    }

    @Test
    void passesAnEventBeforeTheStreamEnds() throws Exception {
        BlockingQueue<HttpServerResponse> stream = new LinkedBlockingQueue<>();
        SCHEDULE.behaves(request -> {
            HttpServerResponse response = request.response().setChunked(true);
            response.putHeader("Content-Type", "text/event-stream").write("data: first\n\n");
            stream.add(response);
        });
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(live(), BodyHandlers.ofInputStream());
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
            var reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
            // Read while the service still holds the stream open: it is ended only below.
            assertThat(reader.readLine()).isEqualTo("data: first");
            assertThat(reader.readLine()).isEmpty();
            stream.take().end("data: last\n\n");
            assertThat(reader.readLine()).isEqualTo("data: last");
            assertThat(reader.readLine()).isEmpty();
            assertThat(reader.readLine()).isNull();
        }
    }

    @Test
    void endsTheStreamOfTheServiceWhenTheCallerGoes() throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        SCHEDULE.behaves(request -> {
            request.connection().closeHandler(closed -> gone.countDown());
            request.response().setChunked(true).write("data: first\n\n");
        });
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.getOutputStream()
                    .write(("GET /v1/meetings/1/live HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + Tokens.valid() + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            RawHttp.readHead(socket.getInputStream());
        }
        assertThat(gone.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void keepsNothingOfABodyThatTheServiceDoesNotRead() throws Exception {
        BlockingQueue<HttpServerRequest> held = new LinkedBlockingQueue<>();
        REGISTRY.behaves(request -> held.add(request.pause()));
        int length = 128 * MEBIBYTE;
        try (SocketChannel caller = SocketChannel.open(new InetSocketAddress("127.0.0.1", RestAssured.port))) {
            caller.write(ByteBuffer.wrap(("PUT /v1/document-files/en/pdf/A/1 HTTP/1.1\r\nHost: localhost\r\n"
                            + "Content-Length: " + length + "\r\nAuthorization: Bearer " + Tokens.valid() + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII)));
            ByteBuffer body = ByteBuffer.allocate(length);
            writeWhatIsTaken(caller, body);
            HttpServerRequest stopped = held.poll(20, TimeUnit.SECONDS);
            // What fits into the sockets' buffers is on its way, and the rest has not been taken from the caller.
            assertThat(body.position()).isLessThan(32 * MEBIBYTE);
            AtomicLong arrived = new AtomicLong();
            stopped.handler(chunk -> arrived.addAndGet(chunk.length()));
            stopped.endHandler(end -> stopped.response().end());
            stopped.resume();
            while (body.hasRemaining()) {
                caller.write(body);
            }
            assertThat(RawHttp.readHead(caller.socket().getInputStream())).startsWith("HTTP/1.1 200 ");
            assertThat(arrived).hasValue(length);
        }
    }

    /** Writes until nothing more is taken. On a busy machine that may be early, which makes no test fail. */
    private static void writeWhatIsTaken(SocketChannel caller, ByteBuffer body) throws IOException {
        try (Selector writable = Selector.open()) {
            caller.configureBlocking(false).register(writable, SelectionKey.OP_WRITE);
            while (body.hasRemaining() && writable.select(2_000) > 0) {
                caller.write(body);
                writable.selectedKeys().clear();
            }
        }
        caller.configureBlocking(true);
    }

    @Test
    void answersExpectationWhenTheTokenIsGoodAndHidesItFromTheService() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            var out = socket.getOutputStream();
            out.write(("POST /v1/imports HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nExpect: 100-continue\r\n"
                            + "Connection: close\r\nAuthorization: Bearer " + Tokens.valid() + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(RawHttp.readHead(socket.getInputStream())).startsWith("HTTP/1.1 100 ");
            out.write("hello".getBytes(StandardCharsets.US_ASCII));
            assertThat(RawHttp.readHead(socket.getInputStream())).startsWith("HTTP/1.1 200 ");
        }
        assertThat(AGENDA.received()).singleElement().satisfies(request -> {
            assertThat(request.body().toString()).isEqualTo("hello");
            assertThat(request.headers().contains("Expect")).isFalse();
        });
    }

    @Test
    void doesNotAskForTheBodyOfARequestWithoutToken() throws Exception {
        // The body never comes: only a gateway that answers without reading it answers at all.
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("POST /v1/imports HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900000\r\n"
                                    + "Expect: 100-continue\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(RawHttp.readHead(socket.getInputStream())).startsWith("HTTP/1.1 401 ");
        }
    }

    private static HttpRequest live() {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/v1/meetings/1/live"))
                .header("Authorization", "Bearer " + Tokens.valid())
                .build();
    }
}
