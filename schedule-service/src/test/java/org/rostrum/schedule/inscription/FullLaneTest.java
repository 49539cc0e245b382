package org.rostrum.schedule.inscription;

import static io.restassured.path.json.JsonPath.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rostrum.commons.sharedcommit.SharedCommits;
import org.rostrum.schedule.ScheduleTest;

/** What becomes of requests where there is no place for them. */
@QuarkusTest
@TestProfile(FullLaneTest.OneShortLane.class)
@Timeout(180)
class FullLaneTest extends ScheduleTest {

    /** One request is being decided on and two wait. */
    public static class OneShortLane implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "rostrum.shared-commit.lanes", "1",
                    "rostrum.shared-commit.requests", "1",
                    "rostrum.shared-commit.waiting", "2",
                    "rostrum.shared-commit.patience", "60s");
        }
    }

    @TestHTTPResource("/")
    URI service;

    @Inject
    AgroalDataSource database;

    @Inject
    SharedCommits commits;

    @Test
    void turnsAwayWhatHasNoPlaceAndWritesNothingOfIt() throws Exception {
        String meeting = newMeeting(newSession());
        String person = Requests.tokenOf("crowd");
        long turnedAway = commits.counts().turnedAway();
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        try (Requests requests = new Requests(service, meeting);
                HeldFloor held = new HeldFloor(database, meeting)) {
            for (int i = 0; i < 5; i++) {
                answers.add(requests.send(person, request("AT", "REMOTE", 60), Map.of("Idempotency-Key", meeting + i)));
                int begunOrWaiting = Math.min(i, 2);
                await().until(() -> commits.waiting() == begunOrWaiting && commits.pending() == begunOrWaiting + 1);
            }
            await().until(() -> commits.counts().turnedAway() - turnedAway == 2);
            List<HttpResponse<String>> refused = new ArrayList<>();
            await().until(() ->
                    answers.stream().filter(CompletableFuture::isDone).count() == 2);
            answers.stream().filter(CompletableFuture::isDone).forEach(answer -> refused.add(answer.join()));
            for (HttpResponse<String> answer : refused) {
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
                assertThat(answer.headers().firstValue("Retry-After")).contains("1");
                assertThat(from(answer.body()).getString("type")).isEqualTo("/problems/service-unavailable");
                assertThat(from(answer.body()).getInt("waiting")).isEqualTo(2);
                assertThat(from(answer.body()).getString("correlationId"))
                        .isEqualTo(
                                answer.headers().firstValue("X-Correlation-Id").orElseThrow());
            }
            held.release();
            assertThat(answers)
                    .extracting(answer -> answer.get().statusCode())
                    .containsExactlyInAnyOrder(201, 201, 201, 503, 503);
            as("observer")
                    .get("/v1/meetings/" + meeting + "/inscriptions")
                    .then()
                    .body("data", hasSize(3));
            for (int i = 0; i < 5; i++) {
                boolean wasTurnedAway = answers.get(i).get().statusCode() == 503;
                HttpResponse<String> again = requests.send(
                                person, request("AT", "REMOTE", 60), Map.of("Idempotency-Key", meeting + i))
                        .get();
                assertThat(again.statusCode()).isEqualTo(201);
                assertThat(again.headers().firstValue("Idempotency-Replayed").isEmpty())
                        .isEqualTo(wasTurnedAway);
            }
        }
    }
}
