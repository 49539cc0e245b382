package org.rostrum.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.localstack.Stack;

@ExtendWith(RunningStack.class)
class AuthenticationTest {
    private static final Map<String, String> LIST_OF = Map.of(
            "document-registry-service", "/v1/documents",
            "schedule-service", "/v1/sessions",
            "agenda-service", "/v1/agendas");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/sessions",
                "/v1/meetings",
                "/v1/agendas",
                "/v1/imports",
                "/v1/joint-considerations",
                "/v1/documents",
                "/v1/bodies"
            })
    void partnerSystemReads(String path, Api api) {
        api.as("partner-system").get(path).then().statusCode(200);
    }

    @Test
    void partnerSystemMayNotAskForTheFloorWithoutTheScope(SampleAgenda sample, Api api) {
        Floor floor = new Floor(api, sample.meeting(6), "3(c)");
        floor.ask("partner-system", "AT", 60)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"), "detail", containsString("floor:inscribe"));
        assertThat(floor.decisions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/v1/sessions", "/v1/meetings", "/v1/agendas", "/v1/bodies"})
    void partnerSystemMayNotWrite(String path, Api api) {
        api.as("partner-system")
                .contentType("application/json")
                .body("{}")
                .post(path)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void tokenThatKeycloakGaveForAnotherAudienceIsRefusedEverywhere(Api api, Stack stack) {
        // Keycloak's own client gets no audience of ours, whoever logs in with it.
        Response grant = api.anonymously(stack.keycloakUrl())
                .formParams(Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "secretariat",
                        "password", "secretariat"))
                .post("/realms/rostrum/protocol/openid-connect/token");
        grant.then().statusCode(200);
        isRefusedEverywhere(grant.path("access_token"), api, stack);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id_token", "refresh_token"})
    void tokenOfKeycloakThatIsNoAccessTokenIsRefusedEverywhere(String kind, Api api, Stack stack) {
        Response grant = api.anonymously(stack.keycloakUrl())
                .formParams(Map.of(
                        "grant_type", "password",
                        "client_id", "rostrum-cli",
                        "scope", "openid",
                        "username", "secretariat",
                        "password", "secretariat"))
                .post("/realms/rostrum/protocol/openid-connect/token");
        grant.then().statusCode(200);
        isRefusedEverywhere(grant.path(kind), api, stack);
    }

    @Test
    void tokenWithAnotherSignatureIsRefusedEverywhere(Api api, Stack stack) {
        String[] delegate = stack.tokenOf("delegate-at").split("\\.");
        String[] secretariat = stack.tokenOf("secretariat").split("\\.");
        isRefusedEverywhere(delegate[0] + "." + secretariat[1] + "." + delegate[2], api, stack);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "a.b.c", "eyJhbGciOiJub25lIn0.eyJhdWQiOiJyb3N0cnVtIn0."})
    void whatIsNoTokenIsRefusedEverywhere(String token, Api api, Stack stack) {
        isRefusedEverywhere(token, api, stack);
    }

    private static void isRefusedEverywhere(String token, Api api, Stack stack) {
        LIST_OF.forEach((service, path) -> {
            for (String url : List.of(stack.gatewayUrl(), stack.serviceUrl(service))) {
                api.anonymously(url)
                        .auth()
                        .oauth2(token)
                        .get(path)
                        .then()
                        .statusCode(401)
                        .contentType("application/problem+json")
                        .header("WWW-Authenticate", containsString("Bearer"))
                        .body("type", equalTo("/problems/unauthorized"));
            }
        });
    }
}
