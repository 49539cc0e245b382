package org.rostrum.registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.rostrum.commons.testing.TestRealm;

/** A token that was checked a moment ago is believed by its exact text, and not for longer than it says. */
@QuarkusTest
class VerifiedTokensTest extends RegistryTest {

    @Test
    void tokenIsRefusedOnceItHasExpiredThoughItWasTakenBefore() {
        String token;
        int seconds = 2;
        do {
            // Where the machine is slow, a token may have expired before it was taken at all.
            seconds *= 2;
            assertThat(seconds).isLessThan(200);
            token = TestRealm.sign(TestRealm.token("observer", "observer")
                    .expiresAt(Instant.now().plusSeconds(seconds).getEpochSecond()));
        } while (list(token).statusCode() != 200 || list(token).statusCode() != 200);
        String taken = token;
        await().atMost(Duration.ofMinutes(4)).until(() -> list(taken).statusCode() == 401);
    }

    @Test
    void tokenWithAnotherSignatureIsRefusedBesideTheOneThatWasTaken() {
        String token = TestRealm.tokenOf("observer");
        list(token).then().statusCode(200);
        int signature = token.lastIndexOf('.') + 1;
        char changed = token.charAt(signature) == 'A' ? 'B' : 'A';
        list(token.substring(0, signature) + changed + token.substring(signature + 1))
                .then()
                .statusCode(401);
        list(token).then().statusCode(200);
    }

    @Test
    void callersKeepTheirOwnRights() {
        for (int time = 0; time < 2; time++) {
            given().auth()
                    .oauth2(TestRealm.tokenOf("observer"))
                    .contentType("application/json")
                    .body("{\"names\": {\"en\": \"A body\"}}")
                    .post("/v1/bodies")
                    .then()
                    .statusCode(403);
        }
    }

    private static Response list(String token) {
        return given().auth().oauth2(token).get("/v1/bodies?limit=1");
    }
}
