package org.rostrum.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.gateway.FakeServices;
import org.rostrum.gateway.GatewayTest;
import org.rostrum.gateway.SelfSigned;
import org.rostrum.gateway.Tokens;

@GatewayTest
@TestProfile(TlsTest.WithCertificate.class)
class TlsTest {

    private static SelfSigned keys;

    /** A gateway with a certificate for localhost. */
    public static class WithCertificate implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            keys = new SelfSigned(Path.of("target", "tls-test"));
            return Map.of(
                    "quarkus.http.test-ssl-port",
                    "0",
                    "quarkus.tls.key-store.p12.path",
                    keys.keyStore().toString(),
                    "quarkus.tls.key-store.p12.password",
                    SelfSigned.PASSWORD);
        }
    }

    @TestHTTPResource(value = "/v1/sessions", tls = true)
    URI address;

    @BeforeEach
    void forget() {
        FakeServices.reset();
    }

    @Test
    void negotiatesHttp2AndTellsTheServiceThatItWasEncrypted() throws Exception {
        var answer = ask(HttpClient.Version.HTTP_2);
        assertThat(answer).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(FakeServices.SCHEDULE.received()).singleElement().satisfies(request -> assertThat(
                        request.headers().get("X-Forwarded-Proto"))
                .isEqualTo("https"));
    }

    @Test
    void speaksHttp1WithWhoeverHasNothingElse() throws Exception {
        assertThat(ask(HttpClient.Version.HTTP_1_1)).isEqualTo(HttpClient.Version.HTTP_1_1);
    }

    private HttpClient.Version ask(HttpClient.Version version) throws Exception {
        try (HttpClient client = HttpClient.newBuilder()
                .version(version)
                .sslContext(trustingOurKeys())
                .build()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("https://localhost:" + address.getPort() + "/v1/sessions"))
                            .header("Authorization", "Bearer " + Tokens.valid())
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("/v1/sessions");
            return answer.version();
        }
    }

    private static SSLContext trustingOurKeys() throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("gateway", keys.certificate());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
