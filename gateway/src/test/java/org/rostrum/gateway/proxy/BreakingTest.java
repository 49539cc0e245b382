package org.rostrum.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.rostrum.gateway.FakeServices.REGISTRY;
import static org.rostrum.gateway.FakeServices.SCHEDULE;
import static org.rostrum.gateway.proxy.ForwardingTest.authorized;
import static org.rostrum.gateway.proxy.ForwardingTest.isProblem;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.gateway.FakeServices;
import org.rostrum.gateway.GatewayTest;

@GatewayTest
@TestProfile(BreakingTest.Sensitive.class)
class BreakingTest {

    /** A gateway that is impatient, and soon thinks a service dead. */
    public static class Sensitive implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "rostrum.gateway.answer-timeout", "200ms",
                    "rostrum.gateway.breaker.minimum-exchanges", "4",
                    "rostrum.gateway.breaker.window", "60s",
                    "rostrum.gateway.breaker.rest", "2s",
                    "rostrum.gateway.breaker.trials", "1");
        }
    }

    private static final int MORE_THAN_NEEDED = 40;

    @BeforeEach
    void forget() {
        FakeServices.reset();
    }

    @Test
    void asksAServiceNoMoreThatDoesNotAnswerAndTriesItAgainLater() {
        AtomicInteger asked = new AtomicInteger();
        SCHEDULE.behaves(request -> asked.incrementAndGet());
        Response refused = firstRefusalOf("/v1/sessions", asked);
        isProblem(refused, 503, "service-unavailable");
        refused.then().header("Retry-After", equalTo("2")).body("service", equalTo("schedule-service"));
        authorized().get("/v1/agendas").then().statusCode(200);
        // Other lanes to the same service are tried for themselves.
        SCHEDULE.reset();
        authorized().get("/v1/meetings/1/live").then().statusCode(200);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> authorized().get("/v1/sessions").then().statusCode(200));
    }

    /** The first answer that came without the service being asked. */
    private static Response firstRefusalOf(String path, AtomicInteger asked) {
        for (int i = 0; i < MORE_THAN_NEEDED; i++) {
            int before = asked.get();
            Response answer = authorized().get(path);
            if (asked.get() == before) {
                return answer;
            }
            isProblem(answer, 504, "gateway-timeout");
        }
        throw new AssertionError("The service was asked again and again");
    }

    @Test
    void findsAServiceAgainThatWasNotRunning() {
        REGISTRY.stop();
        try {
            for (int i = 0; i < MORE_THAN_NEEDED; i++) {
                isProblem(authorized().get("/v1/bodies"), 503, "service-unavailable");
            }
            authorized().get("/v1/agendas").then().statusCode(200);
        } finally {
            REGISTRY.restart();
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> authorized().get("/v1/bodies").then().statusCode(200));
    }

    @Test
    void countsWhatItReadsForItselfToo() {
        REGISTRY.stop();
        try {
            for (int i = 0; i < MORE_THAN_NEEDED; i++) {
                given().get("/openapi/registry.json").then().statusCode(503);
            }
            Response refused = authorized().get("/v1/bodies");
            isProblem(refused, 503, "service-unavailable");
            refused.then().body("detail", containsString("given a rest"));
        } finally {
            REGISTRY.restart();
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> authorized().get("/v1/bodies").then().statusCode(200));
    }

    @Test
    void doesNotMistakeRefusalsOrAbandonedRequestsForADeadService() {
        FakeServices.AGENDA.answers(
                (request, body) -> request.response().setStatusCode(500).end());
        for (int i = 0; i < MORE_THAN_NEEDED; i++) {
            assertThat(authorized().get("/v1/agendas").statusCode()).isEqualTo(500);
        }
        FakeServices.AGENDA.reset();
        authorized().get("/v1/agendas").then().statusCode(200);
    }
}
