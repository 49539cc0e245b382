package org.rostrum.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the stack changes in a realm that is already there, by Keycloak's administration API. */
final class KeycloakAdmin {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final String DOCS_CLIENT = "rostrum-docs";

    private final String url;
    private final String user;
    private final String password;

    KeycloakAdmin(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** Lets the login of the API documentation return to the gateway where it is now, and nowhere else. */
    void letDocsReturnTo(int gatewayPort) {
        List<String> origins = List.of("http://localhost:" + gatewayPort, "http://127.0.0.1:" + gatewayPort);
        try {
            String token = token();
            String clients = url + "/admin/realms/rostrum/clients";
            JsonNode found = call(authorized(clients + "?clientId=" + DOCS_CLIENT, token)
                    .GET()
                    .build());
            if (!(found.path(0) instanceof ObjectNode client)) {
                throw new StackException("Keycloak's realm rostrum has no client " + DOCS_CLIENT
                        + ". The realm was changed by hand: put the client back, or begin anew with"
                        + " ./rostrum down --wipe");
            }
            List<String> redirects =
                    origins.stream().map(origin -> origin + "/docs/*").toList();
            if (texts(client.path("redirectUris")).equals(Set.copyOf(redirects))) {
                return;
            }
            fill(client.putArray("redirectUris"), redirects);
            fill(client.putArray("webOrigins"), origins);
            call(authorized(clients + "/" + client.path("id").asText(), token)
                    .header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofString(client.toString()))
                    .build());
        } catch (IOException e) {
            throw new StackException("Could not tell Keycloak the gateway's port: " + e.getMessage(), e);
        }
    }

    private static void fill(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }

    private static Set<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).collect(Collectors.toSet());
    }

    private String token() throws IOException {
        Http.Answer answer = Http.postForm(
                url + "/realms/master/protocol/openid-connect/token",
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", user, "password", password));
        if (answer.status() != 200) {
            throw new IOException("its administrator '" + user + "' was refused ("
                    + answer.json().path("error_description").asText() + ")");
        }
        return answer.json().path("access_token").asText();
    }

    private static HttpRequest.Builder authorized(String url, String token) {
        return Http.request(url, TIMEOUT).header("Authorization", "Bearer " + token);
    }

    private static JsonNode call(HttpRequest request) throws IOException {
        Http.Answer answer = Http.send(request);
        if (answer.status() >= 300) {
            throw new IOException(
                    request.method() + " " + request.uri() + " answered " + answer.status() + " " + answer.body());
        }
        return answer.json();
    }
}
