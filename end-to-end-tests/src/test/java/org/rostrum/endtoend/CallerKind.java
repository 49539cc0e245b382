package org.rostrum.endtoend;

import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rostrum.localstack.Stack;

/**
 * One column of the matrix: who calls.
 *
 * @param role the one role of the token; null where the token is not good for anything
 * @param token null for none
 */
record CallerKind(String name, String role, String token) {

    /** By which clocks may differ (quarkus.oidc.token.lifespan-grace), and a second more: Keycloak makes no older token. */
    private static final Duration SKEW = Duration.ofSeconds(11);

    private static final String SHORT_LIVED = "short-lived";
    private static final Map<String, String> PEOPLE = Map.of(
            "observer", "observer",
            "delegate", "delegate-at",
            "interpreter", "interpreter",
            "secretariat", "secretariat",
            "chair", "chair",
            "admin", "admin");

    /** Nobody, two that hold the highest role in a token that is not good here, and one of each role. */
    static List<CallerKind> all(Api api, Stack stack) {
        List<CallerKind> all = new ArrayList<>();
        all.add(new CallerKind("without a token", null, null));
        all.add(new CallerKind("with an expired token of admin", null, expired(api, stack)));
        // Keycloak's own client gets no audience of ours, whoever logs in with it.
        all.add(new CallerKind(
                "with a token of admin for another audience", null, passwordGrant(api, stack, "admin-cli", "admin")));
        PEOPLE.forEach((role, user) -> all.add(new CallerKind("as " + role, role, stack.tokenOf(user))));
        all.add(new CallerKind(
                "as system",
                "system",
                clientGrant(api, stack, "partner-system", "openid floor:inscribe registry:allocate")));
        all.add(new CallerKind("as service", "service", clientGrant(api, stack, "agenda-service", "openid")));
        return all;
    }

    private static String passwordGrant(Api api, Stack stack, String client, String user) {
        return granted(
                api, stack, Map.of("grant_type", "password", "client_id", client, "username", user, "password", user));
    }

    private static String clientGrant(Api api, Stack stack, String client, String scope) {
        return granted(
                api,
                stack,
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        client,
                        "client_secret",
                        client,
                        "scope",
                        scope));
    }

    private static String granted(Api api, Stack stack, Map<String, String> form) {
        Response grant = api.anonymously(stack.keycloakUrl())
                .formParams(form)
                .post("/realms/rostrum/protocol/openid-connect/token");
        grant.then().statusCode(200);
        return grant.path("access_token");
    }

    /** A token that is good in everything but its time: of a client whose tokens live for a second. */
    private static String expired(Api api, Stack stack) {
        addShortLivedClient(api, stack);
        String token = passwordGrant(api, stack, SHORT_LIVED, "admin");
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        Instant end = Instant.ofEpochSecond(JsonPath.from(claims).getLong("exp"));
        await().atMost(SKEW.multipliedBy(3)).until(() -> Instant.now().isAfter(end.plus(SKEW)));
        return token;
    }

    private static void addShortLivedClient(Api api, Stack stack) {
        Response login = api.anonymously(stack.keycloakUrl())
                .formParams(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        "rostrum-administrator",
                        "password",
                        stack.keycloakAdministratorPassword()))
                .post("/realms/master/protocol/openid-connect/token");
        login.then().statusCode(200);
        Map<String, Object> client = new HashMap<>();
        client.put("clientId", SHORT_LIVED);
        client.put("publicClient", true);
        client.put("standardFlowEnabled", false);
        client.put("directAccessGrantsEnabled", true);
        client.put("fullScopeAllowed", true);
        client.put("attributes", Map.of("access.token.lifespan", "1"));
        client.put("defaultClientScopes", List.of("basic", "profile", "email", "rostrum"));
        api.anonymously(stack.keycloakUrl())
                .auth()
                .oauth2(login.path("access_token"))
                .contentType("application/json")
                .body(client)
                .post("/admin/realms/rostrum/clients")
                .then()
                .statusCode(201);
    }
}
