package org.rostrum.gateway.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.gateway.FakeServices.AGENDA;
import static org.rostrum.gateway.FakeServices.REGISTRY;
import static org.rostrum.gateway.FakeServices.SCHEDULE;

import io.restassured.RestAssured;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rostrum.gateway.FakeServices;
import org.rostrum.gateway.FakeServices.Received;
import org.rostrum.gateway.GatewayTest;
import org.rostrum.gateway.RawHttp;
import org.rostrum.gateway.Tokens;

/**
 * Requests that one program could end where another does not. Each carries a second one that names the document
 * registry; a gateway that passes bytes on as they come would let it through, without admission and without a token.
 */
@GatewayTest
class SmugglingTest {

    private static final String HIDDEN = "GET /v1/bodies HTTP/1.1\r\nHost: a\r\n\r\n";

    @BeforeEach
    void forget() {
        FakeServices.reset();
    }

    static Stream<Arguments> framings() {
        return Stream.of(
                Arguments.of("two lengths", "Content-Length: 0\r\nContent-Length: 37\r\n"),
                Arguments.of("two lengths in one", "Content-Length: 0, 37\r\n"),
                Arguments.of("a negative length", "Content-Length: -1\r\n"),
                Arguments.of("a length with a sign", "Content-Length: +37\r\n"),
                Arguments.of("a length in hexadecimal", "Content-Length: 0x25\r\n"),
                Arguments.of("a length that overflows", "Content-Length: 18446744073709551616\r\n"),
                Arguments.of("a length before a colon and a space", "Content-Length : 37\r\n"),
                Arguments.of("chunks before a colon and a space", "Transfer-Encoding : chunked\r\n"),
                Arguments.of("chunks by another name", "Transfer-Encoding: xchunked\r\n"),
                Arguments.of("chunks twice", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"),
                Arguments.of("chunks and identity", "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n"),
                Arguments.of("chunks after a vertical tab", "Transfer-Encoding: \u000bchunked\r\n"),
                Arguments.of("chunks in quotes", "Transfer-Encoding: \"chunked\"\r\n"),
                Arguments.of("a length and chunks", "Content-Length: 37\r\nTransfer-Encoding: chunked\r\n"),
                Arguments.of("a length and another coding", "Content-Length: 37\r\nTransfer-Encoding: gzip\r\n"),
                Arguments.of("a header without a name", ": 37\r\n"),
                Arguments.of("a header with a null byte", "X-A: a\u0000b\r\n"),
                Arguments.of("a carriage return alone", "X-A: a\rContent-Length: 37\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("framings")
    void refusesAHeadThatCanBeReadInTwoWays(String name, String framing) throws Exception {
        String answers = allAnswersTo("POST /v1/sessions HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + Tokens.valid()
                + "\r\n" + framing + "\r\n" + HIDDEN);
        assertThat(answers).startsWith("HTTP/1.1 400 ");
        assertThat(answers.split("HTTP/1.1 \\d", -1))
                .as("one answer, then the end")
                .hasSize(2);
        assertThat(SCHEDULE.received()).isEmpty();
        assertThat(REGISTRY.received()).isEmpty();
    }

    static Stream<Arguments> brokenChunks() {
        return Stream.of(
                Arguments.of("no number", "zz\r\nhello\r\n0\r\n\r\n"),
                Arguments.of("a negative number", "-5\r\nhello\r\n0\r\n\r\n"),
                Arguments.of("a number that overflows", "fffffffffffffffff\r\nhello\r\n0\r\n\r\n"),
                Arguments.of("fewer bytes than announced", "6\r\nhello\r\n0\r\n\r\n"),
                Arguments.of("more bytes than announced", "4\r\nhello\r\n0\r\n\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenChunks")
    void passesNoBodyOnAsWholeWhoseChunksAreBroken(String name, String body) throws Exception {
        answersUntilTheEnd(chunked(body) + HIDDEN, true);
        assertThat(AGENDA.received()).isEmpty();
        assertThat(REGISTRY.received()).isEmpty();
    }

    @Test
    void passesChunksOnWithoutWhatWasSaidBesideThem() throws Exception {
        RawHttp.Answer answer = RawHttp.send(
                RestAssured.port,
                chunked("5;name=\"a;b\"\r\nhello\r\n0;last\r\nX-Trailer: smuggled\r\nAuthorization: no\r\n\r\n"));
        assertThat(answer.status()).isEqualTo(200);
        Received received = AGENDA.received().getFirst();
        assertThat(received.body()).isEqualTo(Buffer.buffer("hello"));
        assertThat(received.headers().contains("X-Trailer")).isFalse();
        assertThat(received.headers().getAll("Authorization")).hasSize(1);
    }

    @Test
    void unfoldsAFoldedHeaderOrRefusesIt() throws Exception {
        RawHttp.Answer answer = RawHttp.send(
                RestAssured.port,
                "GET /v1/sessions HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Bearer " + Tokens.valid()
                        + "\r\nX-Folded: one\r\n X-Rostrum-On-Behalf-Of: admin\r\n\r\n");
        assertThat(answer.status()).isIn(200, 400);
        assertThat(SCHEDULE.received()).allSatisfy(request -> {
            assertThat(request.headers().contains("X-Rostrum-On-Behalf-Of")).isFalse();
            assertThat(request.headers().get("X-Folded")).doesNotContain("\n", "\r");
        });
    }

    @Test
    void answersPipelinedRequestsOneByOneEachWithItsOwnAdmission() throws Exception {
        String good = "GET /v1/sessions HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + Tokens.valid() + "\r\n\r\n";
        String answers = allAnswersTo(good + HIDDEN + good.replace("Host: a", "Host: a\r\nConnection: close"));
        assertThat(statusesIn(answers)).containsExactly("200", "401", "200");
        assertThat(SCHEDULE.received()).hasSize(2);
        assertThat(REGISTRY.received()).isEmpty();
    }

    @Test
    void doesNotBecomeATunnel() throws Exception {
        String upgrade = RawHttp.get(
                        RestAssured.port,
                        "/v1/sessions",
                        "Upgrade: websocket",
                        "Authorization: Bearer " + Tokens.valid())
                .head()
                .getFirst();
        assertThat(upgrade).startsWith("HTTP/1.1 200 ");
        assertThat(SCHEDULE.received().getFirst().headers().contains("Upgrade")).isFalse();
        assertThat(statusesIn(allAnswersTo("CONNECT localhost:8081 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")))
                .containsExactly("404");
    }

    private static String chunked(String body) {
        return "POST /v1/imports HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n"
                + "Authorization: Bearer " + Tokens.valid() + "\r\n\r\n" + body;
    }

    private static List<String> statusesIn(String answers) {
        return Pattern.compile("HTTP/1\\.1 (\\d{3}) ")
                .matcher(answers)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String allAnswersTo(String request) throws IOException {
        return answersUntilTheEnd(request, false);
    }

    /**
     * Sends this and reads what comes back until the gateway closes the connection.
     *
     * @param andNoMore whether the gateway is told that nothing else will come
     */
    private static String answersUntilTheEnd(String request, boolean andNoMore) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            if (andNoMore) {
                socket.shutdownOutput();
            }
            var answers = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(answers);
            } catch (SocketException reset) {
                // A refusal that leaves something unread; what came before it counts.
            }
            return answers.toString(StandardCharsets.ISO_8859_1);
        }
    }
}
