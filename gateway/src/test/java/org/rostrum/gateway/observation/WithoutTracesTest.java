package org.rostrum.gateway.observation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.gateway.FakeServices.SCHEDULE;

import org.junit.jupiter.api.Test;
import org.rostrum.gateway.FakeServices;
import org.rostrum.gateway.GatewayTest;
import org.rostrum.gateway.Tokens;
import org.rostrum.web.testing.LogLines;

/** Where nobody collects traces none are made, and nobody misses the collector. */
@GatewayTest
class WithoutTracesTest {

    @Test
    void passesNoTraceOnAndComplainsOfNothing() {
        FakeServices.reset();
        try (LogLines log = new LogLines()) {
            given().auth().oauth2(Tokens.valid()).get("/v1/sessions").then().statusCode(200);
            assertThat(SCHEDULE.received().getFirst().headers().contains("traceparent"))
                    .isFalse();
            assertThat(log.lines()).noneMatch(line -> line.contains("WARN") || line.contains("ERROR"));
        }
    }
}
