package org.rostrum.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.gateway.FakeServices;
import org.rostrum.gateway.GatewayTest;
import org.rostrum.gateway.Tokens;

@GatewayTest
@TestProfile(TlsTest.WithCertificate.class)
class TlsTest {

    private static final Path KEYS = Path.of("target", "tls-test", "keys.p12");
    private static final String PASSWORD = "only-for-this-test";

    /** A gateway with a certificate for localhost, made anew for each run. */
    public static class WithCertificate implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            makeKeys();
            return Map.of(
                    "quarkus.http.test-ssl-port",
                    "0",
                    "quarkus.tls.key-store.p12.path",
                    KEYS.toAbsolutePath().toString(),
                    "quarkus.tls.key-store.p12.password",
                    PASSWORD);
        }

        private static void makeKeys() {
            try {
                Files.createDirectories(KEYS.getParent());
                Files.deleteIfExists(KEYS);
                Process keytool = new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "gateway",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "san=dns:localhost",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                KEYS.toString(),
                                "-storepass",
                                PASSWORD)
                        .inheritIO()
                        .start();
                if (keytool.waitFor() != 0) {
                    throw new IllegalStateException("keytool made no keys");
                }
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            } catch (InterruptedException stopping) {
                throw new IllegalStateException(stopping);
            }
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
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(KEYS)) {
            keys.load(stream, PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("gateway", keys.getCertificate("gateway"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
