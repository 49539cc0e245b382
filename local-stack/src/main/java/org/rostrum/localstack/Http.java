package org.rostrum.localstack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Requests to the parts of the stack. */
public final class Http {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Http() {}

    /** Status and body of an answer. */
    public record Answer(int status, String body) {
        /** The body as JSON; an empty object where it is none. */
        public JsonNode json() {
            try {
                JsonNode tree = JSON.readTree(body);
                return tree.isObject() || tree.isArray() ? tree : JSON.createObjectNode();
            } catch (JsonProcessingException notJson) {
                return JSON.createObjectNode();
            }
        }
    }

    /** Starts a request that is given up after the time-out. */
    public static HttpRequest.Builder request(String url, Duration timeout) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(timeout);
    }

    /**
     * Sends a request.
     *
     * @throws IOException where there is no answer
     */
    public static Answer send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response =
                    CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.body());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + request.uri(), interrupted);
        }
    }

    static boolean answersOk(String url) {
        try {
            return send(request(url, Duration.ofSeconds(5)).GET().build()).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    static Answer postForm(String url, Map<String, String> form) throws IOException {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(url, Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
