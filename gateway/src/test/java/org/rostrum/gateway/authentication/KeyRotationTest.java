package org.rostrum.gateway.authentication;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.oidc.server.OidcWireMock;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.junit.jupiter.api.Test;
import org.rostrum.gateway.FakeServices;
import org.rostrum.gateway.GatewayTest;
import org.rostrum.gateway.Tokens;

/** What happens in the moment when the realm begins to sign with another key. */
@GatewayTest
@TestProfile(KeyRotationTest.OfItsOwn.class)
class KeyRotationTest {

    /** A gateway that only this test makes learn another key. */
    public static class OfItsOwn extends RealmKeysTest.SeldomRefreshed {}

    private static final int AT_ONCE = 12;
    private static final int SLOW_MILLISECONDS = 700;

    @OidcWireMock
    WireMockServer realm;

    @Test
    void refusesNobodyWhileTheNewKeysAreUnderWay() throws Exception {
        FakeServices.reset();
        given().auth().oauth2(Tokens.valid()).get("/v1/sessions").then().statusCode(200);
        RsaJsonWebKey next = RsaJwkGenerator.generateJwk(2048);
        next.setKeyId("next");
        next.setUse("sig");
        StubMapping rotated = realm.stubFor(get(urlPathEqualTo("/auth/realms/quarkus/protocol/openid-connect/certs"))
                .atPriority(1)
                .willReturn(okJson("{\"keys\": [" + next.toJson(OutputControlLevel.PUBLIC_ONLY) + "]}")
                        .withFixedDelay(SLOW_MILLISECONDS)));
        try (HttpClient client = HttpClient.newHttpClient()) {
            List<CompletableFuture<Integer>> statuses = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> client.sendAsync(request(Tokens.signedWith(next)), BodyHandlers.discarding())
                            .thenApply(answer -> answer.statusCode()))
                    .toList();
            assertThat(statuses).allSatisfy(status -> assertThat(status.join()).isEqualTo(200));
        } finally {
            realm.removeStub(rotated);
        }
    }

    private static HttpRequest request(String token) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/sessions"))
                .header("Authorization", "Bearer " + token)
                .build();
    }
}
