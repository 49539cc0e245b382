package org.rostrum.schedule.figure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.rostrum.commons.figure.DatabaseFigures;
import org.rostrum.schedule.ScheduleTest;
import org.rostrum.web.testing.Metrics;

@QuarkusTest
class MetricsTest extends ScheduleTest {

    @TestHTTPResource(value = "metrics", management = true)
    URI metrics;

    @Inject
    DatabaseFigures figures;

    @Test
    void areNotWhereCallersAre() {
        given().get("/q/metrics").then().statusCode(404);
        as("admin").get("/q/metrics").then().statusCode(404);
    }

    @Test
    void tellRemoteTimeAndWhoWaitsForIt() {
        figures.read();
        Metrics before = Metrics.of(metrics);
        String meeting = newMeeting(newSession());
        for (int i = 0; i < 11; i++) {
            as("delegate-at")
                    .body(request("AT", "REMOTE", 180))
                    .post("/v1/meetings/" + meeting + "/inscriptions")
                    .then()
                    .statusCode(201);
        }

        figures.read();

        assertThat(more(before, "rostrum_remote_time_seconds", "account=\"allotted\""))
                .isEqualTo(1_800);
        assertThat(more(before, "rostrum_remote_time_seconds", "account=\"reserved\""))
                .isEqualTo(1_800);
        assertThat(more(before, "rostrum_remote_time_seconds", "account=\"waiting\""))
                .isEqualTo(180);
        assertThat(more(before, "rostrum_inscriptions", "status=\"accepted\"")).isEqualTo(10);
        assertThat(more(before, "rostrum_inscriptions", "status=\"waiting\"")).isEqualTo(1);
        assertThat(more(before, "rostrum_meetings", "state=\"planned\"")).isEqualTo(1);
        assertThat(more(before, "rostrum_floor_decisions_total", "decision=\"accepted\""))
                .isEqualTo(10);
        assertThat(more(before, "rostrum_floor_decisions_total", "decision=\"waiting\""))
                .isEqualTo(1);
    }

    @Test
    void tellHowRequestsForTheFloorShareCommits() {
        String meeting = newMeeting(newSession());
        Metrics before = Metrics.of(metrics);
        as("delegate-at")
                .body(request("AT", "REMOTE", 180))
                .post("/v1/meetings/" + meeting + "/inscriptions")
                .then()
                .statusCode(201);

        assertThat(more(before, "rostrum_shared_commit_requests_total", "outcome=\"committed\""))
                .isEqualTo(1);
        assertThat(more(before, "rostrum_shared_commits_total")).isEqualTo(1);
        assertThat(more(before, "rostrum_shared_commit_requests_total", "outcome=\"turned_away\""))
                .isZero();
        assertThat(more(before, "rostrum_shared_commit_separations_total")).isZero();
        Metrics now = Metrics.of(metrics);
        assertThat(now.value("rostrum_shared_commit_waiting")).hasValue(0);
        await().untilAsserted(() -> assertThat(Metrics.of(metrics).value("rostrum_shared_commit_pending"))
                .hasValue(0));
    }

    @Test
    void countRequestsByTemplateAndProblemsByType() {
        String[] unknown = {"uri=\"/v1/meetings/{id}\"", "method=\"GET\"", "status=\"404\""};
        Metrics before = Metrics.of(metrics);
        as("observer")
                .get("/v1/meetings/0190c2a4-0000-7000-8000-000000000000")
                .then()
                .statusCode(404);
        as("observer")
                .get("/v1/meetings/0190c2a4-0000-7000-8000-000000000001")
                .then()
                .statusCode(404);
        as("observer").put("/v1/calendar.ics/made-up").then().statusCode(404);
        given().get("/v1/meetings/made-up").then().statusCode(401);

        await().untilAsserted(() -> assertThat(more(before, "http_server_requests_seconds_count", unknown))
                .isEqualTo(2));
        assertThat(more(before, "rostrum_problems_total", "type=\"unauthorized\""))
                .isEqualTo(1);
        assertThat(Metrics.of(metrics).lines()).noneMatch(line -> line.contains("made-up"));
    }

    @Test
    void tellTheSealersBacklogAndThePoolsUse() {
        figures.read();
        Metrics now = Metrics.of(metrics);
        assertThat(now.value("rostrum_changes_unsealed")).isPresent();
        assertThat(now.value("rostrum_changes_unsealed_age_seconds").orElseThrow())
                .isNotNegative();
        assertThat(now.value("agroal_active_count", "datasource=\"default\"")).isPresent();
        assertThat(now.value("agroal_awaiting_count", "datasource=\"default\"")).isPresent();
    }

    private double more(Metrics before, String name, String... labels) {
        return Metrics.of(metrics).value(name, labels).orElse(0)
                - before.value(name, labels).orElse(0);
    }
}
