package org.rostrum.gateway.admission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.gateway.FakeServices;
import org.rostrum.gateway.GatewayTest;
import org.rostrum.gateway.RawHttp;
import org.rostrum.gateway.Tokens;

@GatewayTest
class AdmissionTest {

    @BeforeEach
    void forget() {
        FakeServices.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/sessions;a=b",
                "/v1/sessions%3Ba",
                "/v1\\sessions",
                "/v1%5csessions",
                "/v1/sessions%00",
                "/v1/../q/openapi",
                "/v1/%2e%2e/q/openapi",
                "/v1/documents/A%252F..",
                "//q/openapi",
                "/v1/sessions%zz",
                "/v1/sessions%2F1",
                "/v1/{id}",
                "/v1/sessions?q=%",
                "http://localhost/v1/sessions",
            })
    void refusesDangerousAddressesBeforeAnythingElse(String target) throws Exception {
        // With a token, so that nothing but the address can be the reason.
        isProblem(RawHttp.get(RestAssured.port, target, "Authorization: Bearer " + Tokens.valid()), 400, "bad-request");
        assertNothingWasPassedOn();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/v1/nowhere", "/q/metrics", "/q/openapi", "/q/dev-ui", "/q/swagger-ui"})
    void knowsNoUnlistedAddressWithOrWithoutToken(String path) {
        given().get(path).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        given().auth().oauth2(Tokens.valid()).get(path).then().statusCode(404);
        assertNothingWasPassedOn();
    }

    @Test
    void saysWhichMethodsAnAddressTakes() {
        given().patch("/v1/sessions")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", "GET, HEAD, POST")
                .body("type", equalTo("/problems/method-not-allowed"))
                .body("detail", containsString("GET, HEAD, POST"));
        given().post("/").then().statusCode(405).header("Allow", "GET, HEAD");
        given().options("/v1/sessions").then().statusCode(405);
    }

    @Test
    void refusesARequestWithTwoLengths() throws Exception {
        RawHttp.Answer answer = RawHttp.send(
                RestAssured.port,
                "POST /v1/sessions HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 4\r\nContent-Length: 5"
                        + "\r\n\r\nabcd");
        assertThat(answer.status()).isEqualTo(400);
        assertNothingWasPassedOn();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip, chunked", "identity", "chunked, chunked", "Chunked, x"})
    void refusesAnyTransferEncodingButChunked(String coding) throws Exception {
        RawHttp.Answer answer = RawHttp.send(
                RestAssured.port,
                "POST /v1/sessions HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Bearer " + Tokens.valid()
                        + "\r\nTransfer-Encoding: " + coding + "\r\n\r\n0\r\n\r\n");
        assertThat(answer.status()).isEqualTo(400);
        assertNothingWasPassedOn();
    }

    @Test
    void passesNoSecondRequestHiddenBehindALengthAndChunks() throws Exception {
        RawHttp.send(
                RestAssured.port,
                "POST /v1/sessions HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n"
                        + "Connection: close\r\nAuthorization: Bearer " + Tokens.valid()
                        + "\r\n\r\n0\r\n\r\nGET /q/metrics HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(FakeServices.SCHEDULE.received()).hasSizeLessThanOrEqualTo(1).allSatisfy(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.body().length()).isZero();
        });
    }

    @Test
    void needsExactlyOneHost() throws Exception {
        String twice = "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n";
        isProblem(RawHttp.send(RestAssured.port, twice), 400, "bad-request");
        String never = "GET / HTTP/1.1\r\nConnection: close\r\n\r\n";
        assertThat(RawHttp.send(RestAssured.port, never).status()).isEqualTo(400);
    }

    @Test
    void refusesAnAddressThatIsTooLong() throws Exception {
        String prefix = "/v1/sessions?q=";
        String longest = prefix + "x".repeat(8192 - prefix.length());
        assertThat(RawHttp.get(RestAssured.port, longest).status()).isEqualTo(401);
        isProblem(RawHttp.get(RestAssured.port, longest + "x"), 414, "uri-too-long");
    }

    @Test
    void refusesHeadersThatAreTooLarge() throws Exception {
        isProblem(RawHttp.get(RestAssured.port, "/", "X-Big: " + "x".repeat(16_384)), 431, "headers-too-large");
    }

    @Test
    void refusesAnotherExpectationThanToContinue() throws Exception {
        isProblem(RawHttp.get(RestAssured.port, "/", "Expect: miracles"), 417, "expectation-failed");
    }

    @Test
    void refusesMalformedHttp() throws Exception {
        assertThat(RawHttp.get(RestAssured.port, "*").status()).isEqualTo(404);
        assertThat(RawHttp.send(RestAssured.port, "GARBAGE\r\n\r\n").status()).isEqualTo(400);
        assertThat(RawHttp.send(RestAssured.port, "GET / HTTP/1.1\r\nBad Header: x\r\n\r\n")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void sendsSecurityHeadersWithEveryAnswerAndAllowsNoOtherOrigin() {
        for (String path : new String[] {"/", "/nowhere", "/v1/sessions", "/docs/", "/problems/not-found"}) {
            given().header("Origin", "https://evil.example.org")
                    .get(path)
                    .then()
                    .header("X-Content-Type-Options", "nosniff")
                    .header("X-Frame-Options", "DENY")
                    .header("Referrer-Policy", "no-referrer")
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .header("Access-Control-Allow-Origin", nullValue());
        }
    }

    private static void isProblem(RawHttp.Answer answer, int status, String slug) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).containsExactly("application/problem+json");
        assertThat(answer.header("X-Correlation-Id")).hasSize(1);
        assertThat(answer.body())
                .contains("\"/problems/" + slug + "\"")
                .contains(answer.header("X-Correlation-Id").getFirst());
    }

    private static void assertNothingWasPassedOn() {
        assertThat(FakeServices.AGENDA.received()).isEmpty();
        assertThat(FakeServices.REGISTRY.received()).isEmpty();
        assertThat(FakeServices.SCHEDULE.received()).isEmpty();
    }
}
