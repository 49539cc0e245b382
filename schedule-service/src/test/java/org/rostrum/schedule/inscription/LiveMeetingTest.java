package org.rostrum.schedule.inscription;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rostrum.commons.testing.TestRealm;
import org.rostrum.schedule.ScheduleTest;

/** The event stream of a meeting, read as a page reads it. */
@QuarkusTest
@Timeout(60)
class LiveMeetingTest extends ScheduleTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource("/")
    URI service;

    @Test
    void showsTheMeetingInFullAndThenEachChangeWithItsDecisions() throws Exception {
        String meeting = newMeeting(newSession());
        asks(meeting, "a text for the interpreters");
        try (Stream stream = open(meeting, TestRealm.tokenOf("observer"), null)) {
            JsonNode first = stream.next();
            assertThat(first.path("sequence").asLong()).isEqualTo(1);
            assertThat(first.path("remoteTime").path("reservedSeconds").asInt()).isEqualTo(180);
            assertThat(first.path("decisions")).isEmpty();
            assertThat(first.toString()).doesNotContain("interpreters");

            asks(meeting, null);
            JsonNode second = stream.next();
            assertThat(second.path("sequence").asLong()).isEqualTo(2);
            assertThat(second.path("remoteTime").path("reservedSeconds").asInt())
                    .isEqualTo(360);
            assertThat(second.path("decisions").findValuesAsText("decision")).containsExactly("ACCEPTED");
            assertThat(second.path("lists").findValuesAsText("delegation")).containsExactly("AT", "AT");

            as("chair").post("/v1/meetings/" + meeting + ":open").then().statusCode(200);
            assertThat(stream.next().path("state").asText()).isEqualTo("OPEN");
        }
    }

    @Test
    void goesOnFromTheLastEventThatWasSeen() throws Exception {
        String meeting = newMeeting(newSession());
        for (int i = 0; i < 3; i++) {
            asks(meeting, null);
        }
        try (Stream stream = open(meeting, TestRealm.tokenOf("observer"), "1")) {
            JsonNode missed = stream.next();
            assertThat(missed.path("sequence").asLong()).isEqualTo(3);
            assertThat(missed.path("decisions").findValuesAsText("sequence")).containsExactly("2", "3");
        }
    }

    @Test
    void tellsEverybodyWhoWatches() throws Exception {
        String meeting = newMeeting(newSession());
        List<Stream> streams = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            streams.add(open(meeting, TestRealm.tokenOf("observer"), null));
        }
        for (Stream stream : streams) {
            assertThat(stream.next().path("sequence").asLong()).isZero();
        }
        asks(meeting, null);
        for (Stream stream : streams) {
            assertThat(stream.next().path("sequence").asLong()).isOne();
            stream.close();
        }
    }

    @Test
    void isClosedToWhoeverMayNotRead() throws Exception {
        String meeting = newMeeting(newSession());
        assertThat(status(meeting, "Bearer nonsense", null)).isEqualTo(401);
        String observer = "Bearer " + TestRealm.tokenOf("observer");
        assertThat(status(UUID.randomUUID().toString(), observer, null)).isEqualTo(404);
        assertThat(status(meeting, observer, "yesterday")).isEqualTo(400);
    }

    private static void asks(String meeting, String advanceText) {
        String body = request("AT", "REMOTE", 180);
        as("delegate-at")
                .body(
                        advanceText == null
                                ? body
                                : body.replace("\"item\"", "\"advanceText\": \"%s\", \"item\"".formatted(advanceText)))
                .post("/v1/meetings/" + meeting + "/inscriptions")
                .then()
                .statusCode(201);
    }

    private int status(String meeting, String authorization, String lastEventId) throws Exception {
        return send(meeting, authorization, lastEventId).statusCode();
    }

    private Stream open(String meeting, String token, String lastEventId) throws Exception {
        HttpResponse<InputStream> answer = send(meeting, "Bearer " + token, lastEventId);
        assertThat(answer.statusCode()).isEqualTo(200);
        return new Stream(new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8)));
    }

    private HttpResponse<InputStream> send(String meeting, String authorization, String lastEventId)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve("/v1/meetings/" + meeting + "/live"))
                .header("Authorization", authorization);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    private record Stream(BufferedReader lines) implements AutoCloseable {

        /** The data of the next event. */
        JsonNode next() throws IOException {
            String line = lines.readLine();
            while (line != null && !line.startsWith("data:")) {
                line = lines.readLine();
            }
            assertThat(line).as("an event before the end of the stream").isNotNull();
            return JSON.readTree(line.substring("data:".length()));
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
