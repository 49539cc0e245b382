package org.rostrum.gateway.login;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.rostrum.gateway.FakeServices.SCHEDULE;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.oidc.server.OidcWireMock;
import io.smallrye.jwt.algorithm.KeyEncryptionAlgorithm;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.gateway.FakeServices;
import org.rostrum.gateway.FakeServices.Received;
import org.rostrum.gateway.GatewayTest;
import org.rostrum.gateway.Tokens;

/** What a page may ask the API for with its session. */
@GatewayTest
@TestProfile(WithLogin.class)
class SessionTest {

    private static final String COOKIE = "q_session_pages";

    @OidcWireMock
    WireMockServer realm;

    private final String accessToken = Tokens.of("somebody", "rostrum-pages");
    private PlayedBrowser browser;

    @BeforeEach
    void logsIn() {
        FakeServices.reset();
        browser = new PlayedBrowser(realm);
        browser.logIn("s1", accessToken, "/");
    }

    @Test
    void readsWithTheTokenOfTheSessionAndWithoutTheCookie() {
        browser.request().get("/v1/sessions?limit=3").then().statusCode(200);
        assertThat(SCHEDULE.received()).singleElement().satisfies(received -> {
            assertThat(received.target()).isEqualTo("/v1/sessions?limit=3");
            isOfTheSession(received);
        });
    }

    @Test
    void followsAStreamOfEvents() {
        SCHEDULE.answers((request, body) -> request.response()
                .putHeader("Content-Type", "text/event-stream")
                .end("data: 1\n\n"));
        browser.request()
                .accept("text/event-stream")
                .get("/v1/meetings/1/live")
                .then()
                .statusCode(200)
                .body(containsString("data: 1"));
        assertThat(SCHEDULE.received()).singleElement().satisfies(this::isOfTheSession);
    }

    @Test
    void readsWhatTheGatewayGathersItself() {
        SCHEDULE.answers((request, body) -> request.response()
                .setStatusCode(404)
                .putHeader("Content-Type", "application/problem+json")
                .end("{\"status\": 404, \"title\": \"gone\", \"detail\": \"gone\"}"));
        browser.request().get("/v1/sessions/0190/overview").then().statusCode(404);
        assertThat(SCHEDULE.received()).isNotEmpty().allSatisfy(received -> assertThat(
                        received.headers().get("Authorization"))
                .isEqualTo("Bearer " + accessToken));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void writesOnlyWithACsrfToken(String method) {
        String path = method.equals("POST") ? "/v1/sessions" : "/v1/sessions/0190";
        browser.request()
                .body("{}")
                .request(method, path)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/csrf-token-missing"));
        assertThat(SCHEDULE.received()).isEmpty();
        browser.request()
                .header("X-CSRF-Token", browser.csrfToken())
                .body("{}")
                .request(method, path)
                .then()
                .statusCode(200);
        assertThat(SCHEDULE.received()).singleElement().satisfies(received -> {
            isOfTheSession(received);
            assertThat(received.headers().contains("X-CSRF-Token")).isFalse();
        });
    }

    @Test
    void writesNotWithTheCsrfTokenOfAnotherSession() {
        PlayedBrowser other = new PlayedBrowser(realm);
        other.logIn("s2", accessToken, "/");
        for (String token : new String[] {other.csrfToken(), "made.up", "x", browser.csrfToken() + "0"}) {
            browser.request()
                    .header("X-CSRF-Token", token)
                    .post("/v1/sessions")
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/csrf-token-invalid"));
        }
        assertThat(SCHEDULE.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void servesNoOtherSite(String site) {
        browser.request()
                .header("Sec-Fetch-Site", site)
                .get("/v1/sessions")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Credentials", nullValue())
                .body("type", equalTo("/problems/cross-site-request"));
        browser.request().header("Sec-Fetch-Site", site).get("/session").then().statusCode(403);
        assertThat(SCHEDULE.received()).isEmpty();
        browser.request()
                .header("Sec-Fetch-Site", "same-origin")
                .get("/v1/sessions")
                .then()
                .statusCode(200);
    }

    @Test
    void countsTheHeaderAloneWhereThereAreBoth() {
        String own = Tokens.of("another", "program");
        browser.request()
                .header("Authorization", "Bearer " + own)
                .header("Sec-Fetch-Site", "cross-site")
                .post("/v1/sessions")
                .then()
                .statusCode(200);
        assertThat(SCHEDULE.received()).singleElement().satisfies(received -> {
            assertThat(received.headers().get("Authorization")).isEqualTo("Bearer " + own);
            assertThat(received.headers().contains("Cookie")).isFalse();
        });
        browser.request()
                .header("Authorization", "Bearer " + Tokens.expired())
                .get("/v1/sessions")
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/unauthorized"));
    }

    @Test
    void passesNoCookieOnBesideAToken() {
        given().auth()
                .oauth2(accessToken)
                .cookie("a", "b")
                .get("/v1/sessions")
                .then()
                .statusCode(200);
        assertThat(SCHEDULE.received()).singleElement().satisfies(this::isOfTheSession);
    }

    @Test
    void renewsTokensThatHaveExpired() {
        String renewed = Tokens.of("somebody", "rostrum-pages");
        browser.realmRenews("s1", renewed);
        String csrfToken = browser.csrfToken();
        browser.cookies().clear();
        browser.has(COOKIE, sealed(Instant.now().minusSeconds(60), "refresh"));
        browser.keep(browser.request().get("/v1/sessions")).then().statusCode(200);
        assertThat(SCHEDULE.received()).singleElement().satisfies(received -> assertThat(
                        received.headers().get("Authorization"))
                .isEqualTo("Bearer " + renewed));
        // It is the same session, so what the page had still holds.
        browser.request()
                .header("X-CSRF-Token", csrfToken)
                .post("/v1/sessions")
                .then()
                .statusCode(200);
    }

    @Test
    void isOverWhenTokensCannotBeRenewed() {
        browser.cookies().clear();
        browser.has(COOKIE, sealed(Instant.now().minusSeconds(60), Tokens.expired()));
        isOver();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "damaged", "a.b.c.d.e"})
    void isOverWhenTheCookieIsDamaged(String value) {
        browser.cookies().clear();
        browser.has(COOKIE, value);
        isOver();
    }

    @Test
    void isOverWhenAPieceOfTheCookieIsNone() {
        browser.cookies().clear();
        browser.has(COOKIE + "_chunk_x", "a");
        browser.has(COOKIE + "_chunk_1", "a");
        isOver();
    }

    /** On the API a problem and no redirect, which a script could not follow; on pages the way to log in. */
    private void isOver() {
        browser.request()
                .get("/v1/sessions")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unauthorized"), "detail", containsString("/login"));
        assertThat(SCHEDULE.received()).isEmpty();
        browser.request().get("/session").then().statusCode(200).body("loggedIn", equalTo(false));
        browser.request().get("/").then().statusCode(200).body(containsString("href=\"/login?to=/\""));
        browser.request().get("/login").then().statusCode(302).header("Location", containsString("code_challenge="));
    }

    private void isOfTheSession(Received received) {
        assertThat(received.headers().get("Authorization")).isEqualTo("Bearer " + accessToken);
        assertThat(received.headers().contains("Cookie")).isFalse();
    }

    /** A session as quarkus-oidc seals it: ID token, access token, its seconds, its scopes, refresh token. */
    private String sealed(Instant expiry, String refreshToken) {
        String tokens = String.join("|", Tokens.ofId("s1", null, expiry), accessToken, "300", "", refreshToken);
        try {
            return OidcUtils.encryptString(
                    tokens,
                    OidcUtils.createSecretKeyFromDigest(WithLogin.SESSION_SECRET.getBytes(StandardCharsets.UTF_8)),
                    KeyEncryptionAlgorithm.A256GCMKW);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
