package org.rostrum.gateway.authentication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.rostrum.gateway.FakeServices.SCHEDULE;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.gateway.FakeServices;
import org.rostrum.gateway.GatewayTest;
import org.rostrum.gateway.RawHttp;
import org.rostrum.gateway.Tokens;

@GatewayTest
class TokenCheckTest {

    private static final String CHALLENGE = "Bearer realm=\"rostrum\"";

    @BeforeEach
    void forget() {
        FakeServices.reset();
    }

    @Test
    void admitsAValidToken() {
        given().auth().oauth2(Tokens.valid()).get("/v1/sessions").then().statusCode(200);
        assertThat(SCHEDULE.received()).hasSize(1);
    }

    @Test
    void refusesNoToken() {
        isRefused(given().get("/v1/sessions"), CHALLENGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YTpi", "Bearer", "Token x"})
    void refusesAnotherKindOfCredentials(String credentials) {
        isRefused(given().header("Authorization", credentials).get("/v1/sessions"), CHALLENGE);
    }

    @Test
    void refusesGarbage() {
        isRefusedAsInvalid("garbage");
        isRefusedAsInvalid("a.b.c");
    }

    @Test
    void refusesAnExpiredToken() {
        isRefusedAsInvalid(Tokens.expired());
    }

    @Test
    void takesATokenALittleAfterItsExpirySinceClocksDiffer() {
        String token = Tokens.expiredFor(Duration.ofSeconds(2));
        given().auth().oauth2(token).get("/v1/sessions").then().statusCode(200);
        assertThat(SCHEDULE.received()).hasSize(1);
    }

    @Test
    void refusesATokenThatExpiredBeforeTheClocksCouldDiffer() {
        isRefusedAsInvalid(Tokens.expiredFor(Duration.ofSeconds(11)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ID", "Refresh", "Offline", "bearer"})
    void refusesATokenOfAnotherTypeThoughAllElseIsRight(String type) {
        isRefusedAsInvalid(Tokens.ofType(type));
    }

    @Test
    void refusesATokenThatDoesNotSayItsType() {
        isRefusedAsInvalid(Tokens.ofType(null));
    }

    @Test
    void refusesATokenForAnotherAudience() {
        isRefusedAsInvalid(Tokens.forAnotherAudience());
    }

    @Test
    void refusesATokenOfAnotherIssuer() {
        isRefusedAsInvalid(Tokens.ofAnotherIssuer());
    }

    @Test
    void refusesATokenWhoseContentWasChanged() {
        String[] parts = Tokens.valid().split("\\.");
        String[] others = Tokens.forAnotherAudience().split("\\.");
        isRefusedAsInvalid(others[0] + "." + parts[1] + "." + others[2]);
    }

    @Test
    void refusesATokenWithoutSignature() {
        String unsigned = "eyJhbGciOiJub25lIn0." + Tokens.valid().split("\\.")[1] + ".";
        isRefusedAsInvalid(unsigned);
    }

    @Test
    void refusesATokenInTheQueryOrACookie() {
        isRefused(given().queryParam("access_token", Tokens.valid()).get("/v1/sessions"), CHALLENGE);
        isRefused(given().cookie("q_session", Tokens.valid()).get("/v1/sessions"), CHALLENGE);
    }

    @Test
    void refusesTwoTokens() throws Exception {
        RawHttp.Answer answer = RawHttp.get(
                RestAssured.port,
                "/v1/sessions",
                "Authorization: Bearer " + Tokens.valid(),
                "Authorization: Bearer " + Tokens.valid());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(SCHEDULE.received()).isEmpty();
    }

    private static void isRefusedAsInvalid(String token) {
        isRefused(given().auth().oauth2(token).get("/v1/sessions"), CHALLENGE + ", error=\"invalid_token\"");
    }

    private static void isRefused(Response response, String challenge) {
        response.then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", challenge)
                .body("type", equalTo("/problems/unauthorized"));
        assertThat(SCHEDULE.received()).isEmpty();
    }
}
