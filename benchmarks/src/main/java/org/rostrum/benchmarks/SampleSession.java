package org.rostrum.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.rostrum.localstack.LocalStack;

/** The session of September 2023, as the import of the sample document makes it: where it is read, and a way to change it. */
final class SampleSession {

    private static final Path DOCUMENT = Path.of("samples", "annotated-provisional-agenda-2023.md");
    private static final String JSON = "application/json";

    private final LocalStack stack;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final String token;
    private final JsonNode imported;
    private final JsonNode meeting;

    /** Imports the document. */
    SampleSession(LocalStack stack) throws IOException, InterruptedException {
        this.stack = stack;
        this.token = stack.tokenOf("admin");
        this.imported = post("/v1/imports", "text/markdown", BodyPublishers.ofFile(DOCUMENT));
        this.meeting = json.readTree(get(urlOf("meeting:2")).body());
    }

    LocalStack stack() {
        return stack;
    }

    String agenda() {
        return urlOf("agenda");
    }

    String meetings() {
        return "/v1/meetings?session=" + session();
    }

    String overview() {
        return "%s/overview?date=%s"
                .formatted(urlOf("session"), meeting.path("date").asText());
    }

    String remoteTime() {
        return meetingPath() + "/remote-time";
    }

    String live() {
        return meetingPath() + "/live";
    }

    /** A private address of the whole session's calendar. */
    String calendar() throws IOException, InterruptedException {
        JsonNode subscription = post(
                "/v1/calendar-subscriptions",
                JSON,
                BodyPublishers.ofByteArray(json.writeValueAsBytes(Map.of("session", session()))));
        return URI.create(subscription.path("url").asText()).getPath();
    }

    /** The entity tag of what is there now. */
    String tagOf(String path) throws IOException, InterruptedException {
        return get(path).headers().firstValue("ETag").orElseThrow();
    }

    /** One more request for the floor, which whoever watches the meeting is told of. */
    void askForTheFloor(int number) throws IOException, InterruptedException {
        Map<String, Object> asked = Map.of(
                "delegation",
                "D" + number,
                "speaker",
                "The representative",
                "item",
                meeting.at("/entries/0/item").asText(),
                "category",
                "NATIONAL",
                "mode",
                "REMOTE",
                "requestedSeconds",
                60);
        post(meetingPath() + "/inscriptions", JSON, BodyPublishers.ofByteArray(json.writeValueAsBytes(asked)));
    }

    private String session() {
        return urlOf("session").replaceFirst(".*/", "");
    }

    private String meetingPath() {
        return urlOf("meeting:2");
    }

    private String urlOf(String step) {
        return StreamSupport.stream(imported.path("steps").spliterator(), false)
                .filter(one -> one.path("name").asText().equals(step))
                .map(one -> one.path("url").asText())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The import has no step " + step + ": " + imported));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private JsonNode post(String path, String type, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        return json.readTree(
                send(request(path).header("Content-Type", type).POST(body)).body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(stack.gatewayUrl() + path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    "%s: %d %s".formatted(answer.request().uri(), answer.statusCode(), answer.body()));
        }
        return answer;
    }
}
