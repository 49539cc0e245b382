package org.rostrum.registry;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.commons.testing.TestRealm;

/** What a service takes for a token, and that one which was checked a moment ago is believed by its exact text only. */
@QuarkusTest
class TokenMechanismTest extends RegistryTest {

    @Test
    void tokenIsTakenALittleAfterItsExpirySinceClocksDiffer() {
        String token = expiredFor(2);
        list(token).then().statusCode(200);
        list(token).then().statusCode(200);
    }

    @Test
    void tokenThatExpiredBeforeTheClocksCouldDifferIsRefused() {
        list(expiredFor(11)).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ID", "Refresh"})
    void tokenOfAnotherTypeIsRefusedThoughAllElseIsRight(String type) {
        list(TestRealm.sign(TestRealm.token("observer", "observer").claim("typ", type)))
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void tokenThatDoesNotSayItsTypeIsRefused() {
        list(TestRealm.sign(TestRealm.token("observer", "observer").remove("typ")))
                .then()
                .statusCode(401);
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

    private static String expiredFor(int seconds) {
        Instant expiry = Instant.now().minusSeconds(seconds);
        return TestRealm.sign(TestRealm.token("observer", "observer")
                .issuedAt(expiry.minusSeconds(600))
                .expiresAt(expiry));
    }

    private static Response list(String token) {
        return given().auth().oauth2(token).get("/v1/bodies?limit=1");
    }
}
