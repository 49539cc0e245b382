package org.rostrum.endtoend;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.localstack.LocalStack;
import org.rostrum.localstack.Stack;
import org.rostrum.localstack.StackException;

@ExtendWith(RunningStack.class)
class RunningStackTest {
    @ParameterizedTest
    @ValueSource(strings = {"document-registry-service", "schedule-service", "agenda-service", "gateway"})
    void everyServiceIsReady(String service, Stack stack) {
        given().get(stack.serviceUrl(service) + "/q/health/ready").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"delegate-at, delegate, AT", "delegate-ke, delegate, KE"})
    void delegatesHaveTheirRoleAndTheirDelegation(String user, String role, String delegation, Stack stack) {
        JsonPath claims = claims(stack.tokenOf(user));
        assertThat(claims.getString("aud")).isEqualTo("rostrum");
        assertThat(claims.getString("iss")).isEqualTo(stack.keycloakUrl() + "/realms/rostrum");
        assertThat(claims.getList("realm_access.roles", String.class)).containsExactly(role);
        assertThat(claims.getString("delegation")).isEqualTo(delegation);
        assertThat(claims.getString("sub")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretariat", "chair"})
    void officersHaveTheirBodies(String user, Stack stack) {
        assertThat(claims(stack.tokenOf(user)).getList("bodies", String.class)).containsExactly("*");
    }

    @Test
    void partnerSystemHasTheRoleOfAProgram(Stack stack) {
        JsonPath claims = claims(stack.tokenOf("partner-system"));
        assertThat(claims.getString("aud")).isEqualTo("rostrum");
        assertThat(claims.getList("realm_access.roles", String.class)).containsExactly("system");
        assertThat(claims.getString("scope")).doesNotContain("registry:allocate");
    }

    @Test
    void partnerSystemIsGivenAScopeItAsksFor(Stack stack) {
        String token = given().formParam("grant_type", "client_credentials")
                .formParam("client_id", "partner-system")
                .formParam("client_secret", "partner-system")
                .formParam("scope", "registry:allocate")
                .post(stack.keycloakUrl() + "/realms/rostrum/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        assertThat(claims(token).getString("scope").split(" "))
                .contains("registry:allocate")
                .doesNotContain("floor:inscribe");
    }

    @Test
    void loginOfTheDocumentationReturnsToThisGatewayOnly(Stack stack) {
        assertThat(loginStatus(stack, stack.gatewayUrl() + "/docs/oauth2-redirect.html"))
                .isEqualTo(200);
        assertThat(loginStatus(stack, "http://localhost:1/docs/oauth2-redirect.html"))
                .isEqualTo(400);
    }

    @Test
    void loginOfTheDocumentationNeedsProofOfPossession(Stack stack) {
        String location = given().redirects()
                .follow(false)
                .queryParam("client_id", "rostrum-docs")
                .queryParam("response_type", "code")
                .queryParam("redirect_uri", stack.gatewayUrl() + "/docs/oauth2-redirect.html")
                .get(stack.keycloakUrl() + "/realms/rostrum/protocol/openid-connect/auth")
                .header("Location");
        assertThat(location).contains("error=invalid_request").contains("code_challenge_method");
    }

    @Test
    void refusesATokenToAStranger(Stack stack) {
        assertThatThrownBy(() -> stack.tokenOf("stranger"))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("no sample user 'stranger'");
    }

    @Test
    void killedServiceComesBack(LocalStack stack) {
        stack.kill("agenda-service");
        stack.startAgain("agenda-service");
        given().get(stack.serviceUrl("agenda-service") + "/q/health/ready")
                .then()
                .statusCode(200);
    }

    private static int loginStatus(Stack stack, String returnTo) {
        // The challenge is the example of RFC 7636, appendix B.
        return given().queryParam("client_id", "rostrum-docs")
                .queryParam("response_type", "code")
                .queryParam("redirect_uri", returnTo)
                .queryParam("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
                .queryParam("code_challenge_method", "S256")
                .get(stack.keycloakUrl() + "/realms/rostrum/protocol/openid-connect/auth")
                .statusCode();
    }

    private static JsonPath claims(String token) {
        byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return JsonPath.from(new String(payload, StandardCharsets.UTF_8));
    }
}
