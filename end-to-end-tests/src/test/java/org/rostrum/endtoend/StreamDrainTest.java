package org.rostrum.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rostrum.localstack.LocalStack;

/** A gateway that is told to end while somebody watches a meeting. */
@ExtendWith(RunningStack.class)
class StreamDrainTest {

    @Test
    void endsStreamsAtOnceAndAnswersWhateverElseIsAsked(LocalStack stack, SampleAgenda sample) throws Exception {
        String token = stack.tokenOf("observer");
        try (GatewayProcess gateway = GatewayProcess.start(
                "stream-drain-test",
                Map.of(
                        "QUARKUS_OIDC_AUTH_SERVER_URL",
                        stack.keycloakUrl() + "/realms/rostrum",
                        "ROSTRUM_SCHEDULE_URL",
                        stack.serviceUrl("schedule-service"),
                        // Until this test is done with it.
                        "ROSTRUM_DRAIN_DELAY",
                        "10m"))) {
            HttpRequest live = as(token, gateway.request("/v1/meetings/" + sample.meeting(1) + "/live"));
            HttpResponse<InputStream> stream = gateway.client().send(live, BodyHandlers.ofInputStream());
            assertThat(stream.statusCode()).isEqualTo(200);
            assertThat(stream.body().read()).isNotEqualTo(-1);

            gateway.terminate();

            // Breaking off would throw here.
            stream.body().readAllBytes();
            assertThat(gateway.isAlive()).isTrue();
            HttpRequest sessions = as(token, gateway.request("/v1/sessions"));
            assertThat(gateway.client()
                            .send(sessions, BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(gateway.statusOf("/q/health/ready")).isEqualTo(503);
            HttpResponse<String> another = gateway.client().send(live, BodyHandlers.ofString());
            assertThat(another.statusCode()).isEqualTo(503);
            assertThat(another.headers().firstValue("Retry-After")).contains("1");
        }
    }

    private static HttpRequest as(String token, HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + token).build();
    }
}
