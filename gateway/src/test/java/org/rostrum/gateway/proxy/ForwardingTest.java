package org.rostrum.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.rostrum.gateway.FakeServices.AGENDA;
import static org.rostrum.gateway.FakeServices.REGISTRY;
import static org.rostrum.gateway.FakeServices.SCHEDULE;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.gateway.FakeServices;
import org.rostrum.gateway.FakeServices.Received;
import org.rostrum.gateway.GatewayTest;
import org.rostrum.gateway.RawHttp;
import org.rostrum.gateway.Tokens;

@GatewayTest
class ForwardingTest {

    private static final int TEN_MEBIBYTES = 10 * 1024 * 1024;

    @BeforeEach
    void forget() {
        FakeServices.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/documents/CAC/COSP/EG.1/2023/CRP.1",
                "/v1/documents/CAC%2FCOSP%2FEG.1%2F2023%2FCRP.1",
                "/v1/documents/CAC%2fCOSP/EG.1/2023/CRP.1*?lang=fr&q=a%2Fb+c%20d",
            })
    void leavesTheTargetAsItWasWritten(String target) {
        authorized()
                .urlEncodingEnabled(false)
                .get(target)
                .then()
                .statusCode(200)
                .body(equalTo(target));
        assertThat(REGISTRY.received()).extracting(Received::target).containsExactly(target);
    }

    @Test
    void passesMethodBodyAndTokenToTheOwnerOfTheRoute() {
        authorized().contentType("text/markdown").body("# Agenda").post("/v1/imports?dryRun=true");
        assertThat(AGENDA.received()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.body().toString()).isEqualTo("# Agenda");
            assertThat(request.headers().get("Content-Type")).startsWith("text/markdown");
            assertThat(request.headers().get("Authorization")).startsWith("Bearer ey");
        });
        assertThat(SCHEDULE.received()).isEmpty();
    }

    @Test
    void stripsWhatOnlyTheGatewayMaySayAndWhatIsAboutTheConnection() throws Exception {
        RawHttp.Answer answer = RawHttp.send(
                RestAssured.port,
                String.join(
                        "\r\n",
                        "GET /v1/sessions HTTP/1.1",
                        "Host: conference.example.org",
                        "Authorization: Bearer " + Tokens.valid(),
                        "X-Forwarded-For: 6.6.6.6",
                        "X-Forwarded-Prefix: /evil",
                        "X-Forwarded-Host: evil.example.org",
                        "Forwarded: for=6.6.6.6",
                        "X-Real-IP: 6.6.6.6",
                        "X-Rostrum-On-Behalf-Of: admin",
                        "X-Correlation-Id: asked-for-by-caller",
                        "X-Mine: kept",
                        "X-Hop: dropped",
                        "Keep-Alive: 5",
                        "TE: trailers",
                        "Connection: close",
                        "Connection: X-Hop, Authorization",
                        "",
                        ""));
        assertThat(answer.status()).isEqualTo(200);
        var headers = SCHEDULE.received().getFirst().headers();
        assertThat(headers.getAll("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(headers.getAll("X-Forwarded-Host")).containsExactly("conference.example.org");
        assertThat(headers.getAll("X-Forwarded-Proto")).containsExactly("http");
        assertThat(headers.getAll("X-Correlation-Id")).containsExactly("asked-for-by-caller");
        assertThat(headers.get("X-Mine")).isEqualTo("kept");
        assertThat(headers.get("Authorization")).startsWith("Bearer ");
        assertThat(headers.names())
                .doesNotContain(
                        "Forwarded",
                        "X-Forwarded-Prefix",
                        "X-Real-IP",
                        "X-Rostrum-On-Behalf-Of",
                        "X-Hop",
                        "Keep-Alive",
                        "TE");
    }

    @Test
    void answersWithOneCorrelationIdAndWithoutTheServicesConnectionHeaders() throws Exception {
        SCHEDULE.answers((request, body) -> request.response()
                .putHeader("X-Correlation-Id", "of-the-service")
                .putHeader("X-Content-Type-Options", "sniff")
                .putHeader("X-Hop", "dropped")
                .putHeader("Connection", "X-Hop")
                .putHeader("Keep-Alive", "timeout=5")
                .putHeader("ETag", "\"7\"")
                .end("{}"));
        RawHttp.Answer answer = RawHttp.get(
                RestAssured.port,
                "/v1/sessions",
                "Authorization: Bearer " + Tokens.valid(),
                "X-Correlation-Id: asked-for-by-caller");
        assertThat(answer.header("X-Correlation-Id")).containsExactly("asked-for-by-caller");
        assertThat(answer.header("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.header("ETag")).containsExactly("\"7\"");
        assertThat(answer.header("X-Hop")).isEmpty();
        assertThat(answer.header("Keep-Alive")).isEmpty();
    }

    @Test
    void hidesTheServicesOwnAddressInLocation() {
        SCHEDULE.answers((request, body) -> request.response()
                .setStatusCode(201)
                .putHeader("Location", SCHEDULE.url() + "/v1/sessions/1")
                .end());
        authorized().post("/v1/sessions").then().statusCode(201).header("Location", "/v1/sessions/1");
    }

    @Test
    void passesHeadAndNotModifiedWithoutABody() {
        SCHEDULE.answers((request, body) -> {
            request.response().putHeader("ETag", "\"1\"");
            if (request.headers().contains("If-None-Match")) {
                request.response().setStatusCode(304).end();
            } else {
                request.response().putHeader("Content-Length", "1234").end();
            }
        });
        authorized()
                .head("/v1/sessions/1")
                .then()
                .statusCode(200)
                .header("Content-Length", "1234")
                .header("ETag", "\"1\"");
        authorized()
                .header("If-None-Match", "\"1\"")
                .get("/v1/sessions/1")
                .then()
                .statusCode(304)
                .header("ETag", "\"1\"")
                .header("Transfer-Encoding", nullValue())
                .body(equalTo(""));
    }

    @Test
    void passesNoContentWithoutABody() {
        SCHEDULE.answers(
                (request, body) -> request.response().setStatusCode(204).end());
        authorized()
                .delete("/v1/sessions/1")
                .then()
                .statusCode(204)
                .header("Transfer-Encoding", nullValue())
                .body(equalTo(""));
    }

    @Test
    void passesTheServicesProblemUnchanged() {
        String problem = "{\"type\":\"/problems/session-exists\",\"status\":409,\"title\":\"t\"}";
        SCHEDULE.answers((request, body) -> request.response()
                .setStatusCode(409)
                .putHeader("Content-Type", "application/problem+json")
                .end(problem));
        authorized().post("/v1/sessions").then().statusCode(409).body(equalTo(problem));
    }

    @Test
    void explainsARefusalThatTheServiceDidNot() {
        SCHEDULE.answers((request, body) -> request.response()
                .setStatusCode(413)
                .putHeader("X-Other", "kept")
                .end("<html>"));
        isProblem(authorized().body("x").post("/v1/sessions"), 413, "payload-too-large");
    }

    @Test
    void passesABodyOfExactlyTheLimit() throws Exception {
        AGENDA.answers((request, body) -> request.response().end(Integer.toString(body.length())));
        var answer = large("POST", "/v1/imports", new byte[TEN_MEBIBYTES]);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).asString().isEqualTo(Integer.toString(TEN_MEBIBYTES));
    }

    @Test
    void refusesABodyDeclaredLargerThanTheLimit() throws Exception {
        RawHttp.Answer answer = declaring("POST /v1/imports", TEN_MEBIBYTES + 1);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.header("Content-Type")).containsExactly("application/problem+json");
        assertThat(answer.body()).contains("/problems/payload-too-large").contains("\"maxBytes\":10485760");
        assertThat(AGENDA.received()).isEmpty();
    }

    @Test
    void refusesAChunkedBodyThatGrowsBeyondTheLimit() throws Exception {
        String chunk = "10000\r\n" + "x".repeat(65_536) + "\r\n";
        RawHttp.Answer answer = RawHttp.sendForOneAnswer(
                RestAssured.port,
                "POST /v1/imports HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nAuthorization: Bearer "
                        + Tokens.valid() + "\r\n\r\n" + chunk.repeat(176) + "0\r\n\r\n");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.header("Content-Type")).containsExactly("application/problem+json");
        assertThat(answer.body()).contains("/problems/payload-too-large");
        assertThat(AGENDA.received()).isEmpty();
    }

    @Test
    void passesAFileLargerThanOtherBodies() throws Exception {
        REGISTRY.answers((request, body) -> request.response().end(Integer.toString(body.length())));
        var answer = large("PUT", "/v1/document-files/en/pdf/A/78/1", new byte[TEN_MEBIBYTES + 1]);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).asString().isEqualTo(Integer.toString(TEN_MEBIBYTES + 1));
    }

    @Test
    void refusesAFileDeclaredLargerThanTheLimitOfFiles() throws Exception {
        RawHttp.Answer answer = declaring("PUT /v1/document-files/en/pdf/A/78/1", 300L * 1024 * 1024 + 1);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("\"maxBytes\":314572800");
        assertThat(REGISTRY.received()).isEmpty();
    }

    @Test
    void refusesABatchDeclaredLargerThanTheLimitOfBatches() throws Exception {
        RawHttp.Answer answer = declaring("POST /v1/documents:batch", 4L * 1024 * 1024 * 1024 + 1);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("\"maxBytes\":4294967296");
    }

    /** What is answered to a body of so many bytes before any of it is sent. */
    private static RawHttp.Answer declaring(String call, long bytes) throws Exception {
        return RawHttp.sendForOneAnswer(
                RestAssured.port,
                call + " HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: " + bytes
                        + "\r\nAuthorization: Bearer " + Tokens.valid() + "\r\n\r\n");
    }

    @Test
    void passesAChunkedBodyWithinTheLimit() throws Exception {
        RawHttp.Answer answer = RawHttp.send(
                RestAssured.port,
                "POST /v1/imports HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nAuthorization: Bearer "
                        + Tokens.valid() + "\r\nConnection: close\r\n\r\n5\r\nhello\r\n1\r\n!\r\n0\r\n\r\n");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(AGENDA.received()).extracting(Received::body).containsExactly(Buffer.buffer("hello!"));
    }

    @Test
    void streamsAnAnswerOfManyMegabytesUnharmed() throws Exception {
        byte[] file = new byte[3 * TEN_MEBIBYTES];
        new Random(1).nextBytes(file);
        REGISTRY.answers((request, body) -> request.response().end(Buffer.buffer(file)));
        var answer = large("GET", "/v1/document-files/en/pdf/A/1", new byte[0]);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Arrays.equals(answer.body(), file)).isTrue();
    }

    /** Calls without REST Assured, which makes an object of each byte. */
    private static HttpResponse<byte[]> large(String method, String target, byte[] body) throws Exception {
        return large(HttpClient.Version.HTTP_2, method, target, body);
    }

    static HttpResponse<byte[]> large(HttpClient.Version version, String method, String target, byte[] body)
            throws Exception {
        try (var client = HttpClient.newBuilder().version(version).build()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + target))
                            .timeout(Duration.ofSeconds(20))
                            .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                            .header("Authorization", "Bearer " + Tokens.valid())
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    static RequestSpecification authorized() {
        return given().redirects().follow(false).auth().oauth2(Tokens.valid());
    }

    static void isProblem(Response response, int status, String slug) {
        response.then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("/problems/" + slug))
                .body("status", equalTo(status))
                .body("title", not(nullValue()))
                .body("detail", not(nullValue()))
                .body("correlationId", matchesPattern("[A-Za-z0-9._-]{8,64}"));
    }
}
