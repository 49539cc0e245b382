package org.rostrum.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rostrum.localstack.LocalStack;

/** A session with many meetings of three hours, at each of which one item is taken up. */
public final class FloorFixture {

    public static final String ITEM = "3";

    private static final LocalDate FIRST_DAY = LocalDate.of(2031, 1, 1);
    private static final int MEETINGS_A_DAY = 4;
    private static final int HOURS = 3;

    private final LocalStack stack;
    private final String token;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();

    public FloorFixture(LocalStack stack) {
        this.stack = stack;
        this.token = stack.tokenOf("admin");
    }

    /** A new body, by its id. */
    public String body() throws IOException, InterruptedException {
        return post(
                        "document-registry-service",
                        "/v1/bodies",
                        Map.of("names", Map.of("en", "Benchmark " + System.nanoTime())))
                .path("id")
                .asText();
    }

    /** @param count at most 1,400, so that they fit into one session
     *  @return their ids, in the order of time */
    public List<String> meetings(int count) throws IOException, InterruptedException {
        String body = body();
        String session = post(
                        "schedule-service",
                        "/v1/sessions",
                        Map.of(
                                "body",
                                body,
                                "ordinal",
                                1,
                                "title",
                                Map.of("en", "First session"),
                                "startDate",
                                FIRST_DAY.toString(),
                                "endDate",
                                FIRST_DAY.plusYears(1).toString(),
                                "zone",
                                "UTC",
                                "format",
                                "HYBRID"))
                .path("id")
                .asText();
        List<String> meetings = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            LocalDateTime start =
                    FIRST_DAY.plusDays((number - 1) / MEETINGS_A_DAY).atTime((number - 1) % MEETINGS_A_DAY * HOURS, 0);
            meetings.add(post(
                            "schedule-service",
                            "/v1/meetings",
                            Map.of(
                                    "ownerSession", session,
                                    "number", number,
                                    "start", start.toInstant(ZoneOffset.UTC).toString(),
                                    "end",
                                            start.plusHours(HOURS)
                                                    .toInstant(ZoneOffset.UTC)
                                                    .toString(),
                                    "entries", List.of(Map.of("item", ITEM, "title", Map.of("en", "General debate")))))
                    .path("id")
                    .asText());
        }
        return meetings;
    }

    /** @throws IllegalStateException if more was granted than there is, or the ledger gives other figures */
    public void verify(List<String> meetings) throws IOException, InterruptedException {
        for (String meeting : meetings) {
            JsonNode recount = post("schedule-service", "/v1/meetings/" + meeting + "/ledger:recompute", Map.of());
            JsonNode time = get("/v1/meetings/" + meeting + "/remote-time");
            if (time.path("reservedSeconds").asInt()
                            > time.path("allottedSeconds").asInt()
                    || !recount.path("matches").asBoolean()) {
                throw new IllegalStateException("Meeting %s is wrong: %s %s".formatted(meeting, time, recount));
            }
        }
    }

    private JsonNode post(String service, String path, Object body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(stack.serviceUrl(service) + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body))));
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(stack.serviceUrl("schedule-service") + path)));
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest sent = request.header("Authorization", "Bearer " + token).build();
        HttpResponse<String> answer = http.send(sent, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    "%s %s: %d %s".formatted(sent.method(), sent.uri(), answer.statusCode(), answer.body()));
        }
        return json.readTree(answer.body());
    }
}
