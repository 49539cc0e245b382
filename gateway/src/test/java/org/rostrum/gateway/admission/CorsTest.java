package org.rostrum.gateway.admission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.nullValue;
import static org.rostrum.gateway.FakeServices.SCHEDULE;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.gateway.FakeServices;
import org.rostrum.gateway.GatewayTest;
import org.rostrum.gateway.Tokens;

/** That nobody is allowed anything by default is in {@link AdmissionTest}. */
@GatewayTest
@TestProfile(CorsTest.TwoSites.class)
class CorsTest {

    private static final String SITE = "https://meetings.example.org";

    /** A gateway that scripts of two sites may call. */
    public static class TwoSites implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("rostrum.gateway.cors-origins", SITE + ",https://example.net:8443");
        }
    }

    @BeforeEach
    void forget() {
        FakeServices.reset();
    }

    @Test
    void answersAPreflightWithoutATokenAndWithoutAskingAnybody() {
        given().header("Origin", SITE)
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization, if-match, content-type")
                .options("/v1/sessions/0190")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", SITE)
                .header("Access-Control-Allow-Methods", containsString("PATCH"))
                .header(
                        "Access-Control-Allow-Headers",
                        allOf(
                                containsStringIgnoringCase("authorization"),
                                containsStringIgnoringCase("if-match"),
                                containsStringIgnoringCase("idempotency-key")))
                .header("Access-Control-Allow-Credentials", nullValue())
                .header("Access-Control-Max-Age", "600")
                .header("Vary", containsStringIgnoringCase("origin"))
                .header("X-Content-Type-Options", "nosniff");
        assertThat(SCHEDULE.received()).isEmpty();
    }

    @Test
    void letsTheSitesReadAnswersAndWhatIsInTheirHeaders() {
        SCHEDULE.answers((request, body) -> request.response()
                .putHeader("Vary", "Accept-Language")
                .putHeader("Access-Control-Allow-Origin", "*")
                .end());
        given().header("Origin", "https://example.net:8443")
                .auth()
                .oauth2(Tokens.valid())
                .get("/v1/sessions")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://example.net:8443")
                .header("Access-Control-Expose-Headers", allOf(containsString("ETag"), containsString("RateLimit")))
                .header("Vary", allOf(containsStringIgnoringCase("origin"), containsString("Accept-Language")));
    }

    @Test
    void letsTheSitesReadRefusalsToo() {
        given().header("Origin", SITE)
                .get("/v1/sessions")
                .then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", SITE);
        given().header("Origin", SITE)
                .get("/nowhere")
                .then()
                .statusCode(404)
                .header("Access-Control-Allow-Origin", SITE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://meetings.example.org",
                "https://meetings.example.org.evil.example",
                "https://evil.example/https://meetings.example.org",
                "https://MEETINGS.example.org",
                "https://meetings.example.org:443",
                "https://sub.meetings.example.org",
                "https://meetingsXexample.org",
                "https://example.net",
                "null",
                "*"
            })
    void tellsOtherOriginsNothing(String origin) {
        given().header("Origin", origin)
                .auth()
                .oauth2(Tokens.valid())
                .get("/v1/sessions")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Vary", containsStringIgnoringCase("origin"));
        given().header("Origin", origin)
                .header("Access-Control-Request-Method", "PATCH")
                .options("/v1/sessions/0190")
                .then()
                .statusCode(405)
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Methods", nullValue());
    }
}
