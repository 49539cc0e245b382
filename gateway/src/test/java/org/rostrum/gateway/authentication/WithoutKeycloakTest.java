package org.rostrum.gateway.authentication;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WithoutKeycloakTest.NoKeycloak.class)
class WithoutKeycloakTest {

    /** An identity provider's address where nobody listens. */
    public static class NoKeycloak implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return Map.of(
                        "quarkus.oidc.auth-server-url",
                        "http://127.0.0.1:" + socket.getLocalPort() + "/realms/rostrum",
                        "quarkus.oidc.connection-timeout",
                        "1s",
                        "quarkus.oidc.pages.connection-timeout",
                        "1s",
                        "rostrum.gateway.login.enabled",
                        "true",
                        "rostrum.gateway.login.session-secret",
                        "only-for-tests-0123456789abcdefghij",
                        "rostrum.gateway.login.client-secret",
                        "rostrum-pages");
            } catch (IOException noSocket) {
                throw new UncheckedIOException(noSocket);
            }
        }
    }

    @Test
    void startsAndSaysThatTokensCannotBeChecked() {
        String anyToken = "eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ.eyJzdWIiOiIxIn0.c2ln";
        given().auth()
                .oauth2(anyToken)
                .get("/v1/sessions")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body("type", equalTo("/problems/service-unavailable"))
                .body("service", equalTo("keycloak"));
    }

    @Test
    void stillAnswersWhatNeedsNoToken() {
        given().get("/problems/not-found").then().statusCode(200);
        given().get("/nowhere").then().statusCode(404);
        given().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void saysThatNobodyCanLogInOnAPage() {
        given().redirects()
                .follow(false)
                .get("/login")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("type", equalTo("/problems/service-unavailable"), "service", equalTo("keycloak"));
        given().cookie("q_session_pages", "any").get("/v1/sessions").then().statusCode(503);
        given().cookie("q_session_pages", "any").get("/").then().statusCode(200);
    }

    @Test
    void isNotReady() {
        given().get("/q/health/ready").then().statusCode(503).body("status", equalTo("DOWN"));
    }
}
