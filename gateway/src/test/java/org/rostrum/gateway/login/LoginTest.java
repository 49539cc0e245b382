package org.rostrum.gateway.login;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.oidc.server.OidcWireMock;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.gateway.FakeServices;
import org.rostrum.gateway.GatewayTest;
import org.rostrum.gateway.Tokens;

/** How somebody logs in on a page, and out. */
@GatewayTest
@TestProfile(WithLogin.class)
class LoginTest {

    @OidcWireMock
    WireMockServer realm;

    private final String accessToken = Tokens.of("somebody", "rostrum-pages");
    private PlayedBrowser browser;

    @BeforeEach
    void opensABrowser() {
        FakeServices.reset();
        browser = new PlayedBrowser(realm);
    }

    @Test
    void sendsToTheRealmWithAProofOfPossessionToCome() {
        Response answer = browser.open("/login?to=/docs");
        Map<String, String> question = PlayedBrowser.query(answer.then()
                .statusCode(302)
                .header("Cache-Control", "no-store")
                .extract()
                .header("Location"));
        assertThat(question)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "rostrum-pages")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("code_challenge", "state", "nonce")
                .hasEntrySatisfying("redirect_uri", back -> assertThat(back).endsWith("/login/return"));
        assertThat(answer.detailedCookies()).allSatisfy(LoginTest::isForNoScriptAndNoOtherSite);
    }

    @Test
    void keepsTheSessionInASealedCookieAndGoesWhereItWasWanted() {
        Response back = browser.logIn("s1", accessToken, "/docs");
        back.then().statusCode(303).header("Location", endsWith("/login?to=/docs"));
        assertThat(browser.cookies().keySet()).isNotEmpty().allMatch(name -> name.startsWith("q_session_pages"));
        assertThat(browser.cookies().values()).allSatisfy(cookie -> {
            isForNoScriptAndNoOtherSite(cookie);
            assertThat(cookie.getPath()).isEqualTo("/");
            assertThat(cookie.getValue()).doesNotContain(accessToken.substring(0, 20));
        });
        browser.open("/login?to=/docs").then().statusCode(303).header("Location", "/docs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.com",
                "//evil.example.com",
                "/%5Cevil.example.com",
                "evil.example.com",
                "/nowhere",
                "/docs%0d%0aX:y",
                "/docs/..//evil.example.com"
            })
    void sendsNobodyToAnotherSite(String to) {
        browser.request()
                .get("/login?to=" + to)
                .then()
                .statusCode(400)
                .header("Location", nullValue())
                .body("type", equalTo("/problems/unknown-parameter"), "parameter", equalTo("to"));
    }

    @Test
    void refusesAnAnswerOfTheRealmToALoginThatAnotherBrowserBegan() {
        Map<String, String> question =
                PlayedBrowser.query(new PlayedBrowser(realm).open("/login").header("Location"));
        browser.realmGives("s1", accessToken, question.get("nonce"));
        browser.open("/login");
        Response back = browser.open("/login/return?code=played&state=" + question.get("state"));
        back.then().statusCode(401).body("type", equalTo("/problems/login-failed"));
        assertThat(browser.cookies().keySet()).noneMatch(name -> name.startsWith("q_session"));
    }

    @Test
    void refusesAReturnWithoutALogin() {
        for (String query : new String[] {"", "?code=played&state=1", "?error=access_denied&state=1"}) {
            browser.open("/login/return" + query)
                    .then()
                    .statusCode(401)
                    .body("type", equalTo("/problems/login-failed"));
        }
    }

    @Test
    void letsSeveralTabsLogInAtOnce() {
        browser.open("/login?to=/docs").then().statusCode(302);
        browser.logIn("s1", accessToken, "/").then().statusCode(303);
        browser.request().get("/session").then().body("loggedIn", equalTo(true));
    }

    @Test
    void refusesAnIdTokenOfAnotherLogin() {
        Map<String, String> question =
                PlayedBrowser.query(browser.open("/login").header("Location"));
        browser.realmGives("s1", accessToken, "another nonce");
        browser.open("/login/return?code=played&state=" + question.get("state"))
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/login-failed"));
    }

    @Test
    void tellsPagesWhoHasLoggedIn() {
        given().get("/session")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("loggedIn", equalTo(false), "csrfToken", nullValue());
        browser.logIn("s1", accessToken, "/");
        browser.request()
                .get("/session")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("loggedIn", equalTo(true), "name", equalTo("delegate-at"));
    }

    @Test
    void showsOnTheLandingPageWhoHasLoggedInWithTheWayInAndOut() {
        given().get("/").then().body(allOf(containsString("href=\"/login?to=/\""), not(containsString("/logout"))));
        browser.logIn("s1", accessToken, "/");
        browser.request()
                .get("/")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header(
                        "Content-Security-Policy",
                        allOf(containsString("form-action 'self' http://"), containsString("default-src 'none'")))
                .body(allOf(containsString("delegate-at"), containsString("action=\"/logout\"")));
    }

    @Test
    void endsTheSessionHereAndAtTheRealm() {
        browser.logIn("s1", accessToken, "/");
        Response answer = browser.keep(
                browser.request().formParam("csrf_token", browser.csrfToken()).post("/logout"));
        String end = answer.then().statusCode(303).extract().header("Location");
        assertThat(end).contains("/protocol/openid-connect/end-session?");
        assertThat(PlayedBrowser.query(end))
                .containsKey("id_token_hint")
                .hasEntrySatisfying("post_logout_redirect_uri", back -> assertThat(back)
                        .matches("http://(localhost|127.0.0.1):\\d+/"));
        assertThat(browser.cookies()).isEmpty();
        browser.request().get("/v1/sessions").then().statusCode(401);
    }

    @Test
    void endsNoSessionForAnotherSite() {
        browser.logIn("s1", accessToken, "/");
        browser.request().post("/logout").then().statusCode(403).body("type", equalTo("/problems/csrf-token-missing"));
        browser.request()
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("csrf_token", browser.csrfToken())
                .post("/logout")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/cross-site-request"));
        browser.request().get("/v1/sessions").then().statusCode(200);
    }

    private static void isForNoScriptAndNoOtherSite(Cookie cookie) {
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualToIgnoringCase("Lax");
    }
}
