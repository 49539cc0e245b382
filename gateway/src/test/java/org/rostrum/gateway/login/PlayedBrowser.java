package org.rostrum.gateway.login;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static io.restassured.RestAssured.given;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.rostrum.gateway.Tokens;

/** A browser that keeps cookies and follows nothing by itself, at a realm that lets everybody in. */
final class PlayedBrowser {

    private static final String TOKEN = "/auth/realms/quarkus/token";

    private final WireMockServer realm;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();

    PlayedBrowser(WireMockServer realm) {
        this.realm = realm;
    }

    /** A request with the cookies there are. */
    RequestSpecification request() {
        RequestSpecification request = given().redirects().follow(false).urlEncodingEnabled(false);
        cookies.values().forEach(cookie -> request.cookie(cookie.getName(), cookie.getValue()));
        return request;
    }

    /** Opens an address of the gateway and keeps the cookies it gives. */
    Response open(String target) {
        return keep(request().get(target));
    }

    Response keep(Response response) {
        response.detailedCookies().forEach(cookie -> {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        });
        return response;
    }

    /** From the gateway to the realm and back, until the session is there. */
    Response logIn(String session, String accessToken, String to) {
        Map<String, String> question =
                query(open("/login?to=" + to).then().statusCode(302).extract().header("Location"));
        realmGives(session, accessToken, question.get("nonce"));
        return open("/login/return?code=played&state=" + question.get("state"));
    }

    /** What the realm answers to the next code, with an ID token for this session. */
    void realmGives(String session, String accessToken, String nonce) {
        realm.stubFor(post(TOKEN)
                .withRequestBody(containing("grant_type=authorization_code"))
                .withRequestBody(containing("code_verifier="))
                .atPriority(1)
                .willReturn(tokens(session, accessToken, nonce)));
    }

    /** What the realm answers to a refresh token. */
    void realmRenews(String session, String accessToken) {
        realm.stubFor(post(TOKEN)
                .withRequestBody(containing("grant_type=refresh_token"))
                .atPriority(1)
                .willReturn(tokens(session, accessToken, null)));
    }

    private static ResponseDefinitionBuilder tokens(String session, String accessToken, String nonce) {
        return okJson("""
                {"access_token": "%s", "id_token": "%s", "refresh_token": "refresh", "expires_in": 300, "token_type": "Bearer"}""".formatted(
                        accessToken, Tokens.ofId(session, nonce, Instant.now().plusSeconds(300))));
    }

    void has(String name, String value) {
        cookies.put(name, new Cookie.Builder(name, value).build());
    }

    Map<String, Cookie> cookies() {
        return cookies;
    }

    String csrfToken() {
        return request().get("/session").then().statusCode(200).extract().path("csrfToken");
    }

    static Map<String, String> query(String address) {
        return Arrays.stream(URI.create(address).getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
