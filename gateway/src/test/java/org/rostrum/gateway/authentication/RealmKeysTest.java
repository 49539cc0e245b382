package org.rostrum.gateway.authentication;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.oidc.server.OidcWireMock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.gateway.FakeServices;
import org.rostrum.gateway.GatewayTest;
import org.rostrum.gateway.Tokens;

/** How often the gateway asks the identity provider, and what it does while that is away. */
@GatewayTest
@TestProfile(RealmKeysTest.SeldomRefreshed.class)
class RealmKeysTest {

    /** No test takes as long as the time between two refreshes. */
    public static class SeldomRefreshed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.oidc.token.forced-jwk-refresh-interval", "10h");
        }
    }

    @OidcWireMock
    WireMockServer realm;

    @BeforeEach
    void forget() {
        FakeServices.reset();
    }

    @Test
    void asksForKeysOnceHoweverManyTokensNameUnknownOnes() {
        given().auth().oauth2(Tokens.valid()).get("/v1/sessions").then().statusCode(200);
        int before = questions();
        for (int i = 0; i < 30; i++) {
            given().auth()
                    .oauth2(Tokens.withKey("unknown-" + i))
                    .get("/v1/sessions")
                    .then()
                    .statusCode(401);
        }
        assertThat(questions() - before).isLessThanOrEqualTo(1);
        given().auth().oauth2(Tokens.valid()).get("/v1/sessions").then().statusCode(200);
    }

    @Test
    void checksNewTokensWithTheKeysItHasWhileTheProviderIsAway() {
        given().auth().oauth2(Tokens.valid()).get("/v1/sessions").then().statusCode(200);
        StubMapping away = realm.stubFor(
                any(anyUrl()).atPriority(1).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        try {
            given().auth()
                    .oauth2(Tokens.of("newcomer", "program"))
                    .get("/v1/sessions")
                    .then()
                    .statusCode(200);
            given().auth().oauth2(Tokens.expired()).get("/v1/sessions").then().statusCode(401);
        } finally {
            realm.removeStub(away);
        }
    }

    @Test
    void verifiesATokenAnewThatIsNotExactlyTheSame() {
        String token = Tokens.valid();
        given().auth().oauth2(token).get("/v1/sessions").then().statusCode(200);
        given().auth().oauth2(token).get("/v1/sessions").then().statusCode(200);
        // The last character carries only some bits of the signature, so it is one before that is changed.
        int at = token.length() - 5;
        String forged = token.substring(0, at) + (token.charAt(at) == 'A' ? 'B' : 'A') + token.substring(at + 1);
        given().auth().oauth2(forged).get("/v1/sessions").then().statusCode(401);
        assertThat(FakeServices.SCHEDULE.received()).hasSize(2);
    }

    private int questions() {
        return realm.findAll(anyRequestedFor(anyUrl())).size();
    }
}
