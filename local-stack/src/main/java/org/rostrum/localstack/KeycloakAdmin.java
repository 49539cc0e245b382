package org.rostrum.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What the stack changes in a realm that is already there, by Keycloak's administration API. */
final class KeycloakAdmin {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final String DOCS_CLIENT = "rostrum-docs";
    private static final String PAGES_CLIENT = "rostrum-pages";

    private final String url;
    private final String user;
    private final String password;

    KeycloakAdmin(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** Lets both logins return to the gateway where it is now, and nowhere else. */
    void letLoginsReturnTo(int gatewayPort) {
        List<String> origins = List.of("http://localhost:" + gatewayPort, "http://127.0.0.1:" + gatewayPort);
        try {
            String token = token();
            change(DOCS_CLIENT, token, docs -> {
                fill(docs.putArray("redirectUris"), behind(origins, "/docs/*"));
                fill(docs.putArray("webOrigins"), origins);
            });
            change(PAGES_CLIENT, token, pages -> {
                fill(pages.putArray("redirectUris"), behind(origins, "/login/return"));
                pages.withObject("/attributes")
                        .put("post.logout.redirect.uris", String.join("##", behind(origins, "/")));
            });
        } catch (IOException e) {
            throw new StackException("Could not tell Keycloak the gateway's port: " + e.getMessage(), e);
        }
    }

    private void change(String clientId, String token, Consumer<ObjectNode> change) throws IOException {
        String clients = url + "/admin/realms/rostrum/clients";
        ObjectNode client = find(clients, clientId, token).orElse(null);
        if (client == null) {
            // A realm of an older version, or one that was changed by hand: Keycloak imports a realm only once.
            call(json(authorized(clients, token), "POST", KeycloakServer.clientOfRealmFile(clientId)));
            client = find(clients, clientId, token)
                    .orElseThrow(() -> new IOException("its realm has no client " + clientId + " and takes none"));
        }
        ObjectNode changed = client.deepCopy();
        change.accept(changed);
        if (!changed.equals(client)) {
            call(json(authorized(clients + "/" + client.path("id").asText(), token), "PUT", changed));
        }
    }

    private static Optional<ObjectNode> find(String clients, String clientId, String token) throws IOException {
        JsonNode found =
                call(authorized(clients + "?clientId=" + clientId, token).GET().build());
        return found.path(0) instanceof ObjectNode client ? Optional.of(client) : Optional.empty();
    }

    private static HttpRequest json(HttpRequest.Builder request, String method, JsonNode body) {
        return request.header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
    }

    private static List<String> behind(List<String> origins, String path) {
        return origins.stream().map(origin -> origin + path).toList();
    }

    private static void fill(ArrayNode array, List<String> values) {
        values.forEach(array::add);
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
