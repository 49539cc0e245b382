package org.rostrum.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes told that they run in production, with what is good enough for a trial. */
class ProductionStartTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String PASSWORD = "of-this-test-only";

    @Test
    void theGatewayDoesNotStartWithARealmOnThisMachineAndWithoutTls() throws Exception {
        try (ServiceProcess gateway =
                ServiceProcess.start("gateway", "production-gateway", Map.of("ROSTRUM_ENVIRONMENT", "production"))) {
            assertThat(gateway.exitCode()).isEqualTo(1);
            assertThat(gateway.log())
                    .contains(
                            "does not start, because ROSTRUM_ENVIRONMENT is production",
                            "QUARKUS_OIDC_AUTH_SERVER_URL is not https: http://localhost:8180/realms/rostrum",
                            "ROSTRUM_LOGIN_URL is not https")
                    .doesNotContain("\tat ", "Listening on");
        }
    }

    @Test
    void aServiceDoesNotStartWithTheSecretOfTheSampleRealmAndAPasswordThatIsItsName() throws Exception {
        try (ServiceProcess agenda = ServiceProcess.start(
                "agenda-service",
                "production-agenda",
                Map.of(
                        "ROSTRUM_ENVIRONMENT", "production",
                        "QUARKUS_FLYWAY_MIGRATE_AT_START", "false",
                        "QUARKUS_OIDC_AUTH_SERVER_URL", "https://login.example.org/realms/rostrum",
                        "QUARKUS_OIDC_TENANT_ENABLED", "false",
                        "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:mysql://127.0.0.1:1/agenda",
                        "QUARKUS_DATASOURCE_USERNAME", "agenda",
                        "QUARKUS_DATASOURCE_PASSWORD", "agenda",
                        "ROSTRUM_SERVICE_SECRET", "agenda-service"))) {
            assertThat(agenda.exitCode()).isEqualTo(1);
            assertThat(agenda.log())
                    .contains(
                            "ROSTRUM_SERVICE_SECRET is a secret of the sample realm",
                            "QUARKUS_DATASOURCE_PASSWORD is the name of the account itself")
                    .doesNotContain("QUARKUS_OIDC_AUTH_SERVER_URL", "\tat ", "Listening on");
        }
    }

    @Test
    void aProcessReachesARealmWhoseAuthorityItWasToldAndNoOther(@TempDir Path folder) throws Exception {
        HttpsServer realm = realmWithACertificateOfItsOwn(folder);
        Map<String, String> environment = new HashMap<>(Map.of(
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                "https://localhost:" + realm.getAddress().getPort()));
        try (ServiceProcess stranger = ServiceProcess.start("gateway", "realm-unknown-authority", environment)) {
            environment.put("ROSTRUM_REALM_CA", folder.resolve("ca.crt").toString());
            try (ServiceProcess gateway = ServiceProcess.start("gateway", "realm-known-authority", environment)) {
                await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertThat(
                                gateway.get("/q/health/ready").statusCode())
                        .isEqualTo(200));
                assertThat(gateway.log()).doesNotContain("PKIX", "OIDC Server is not available");
            }
            await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertThat(
                            stranger.get("/q/health/ready").statusCode())
                    .isEqualTo(503));
        } finally {
            realm.stop(0);
        }
    }

    private static HttpsServer realmWithACertificateOfItsOwn(Path folder) throws Exception {
        Path keys = folder.resolve("keys.p12");
        keytool(
                "-genkeypair",
                "-alias",
                "realm",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-keystore",
                keys.toString(),
                "-storepass",
                PASSWORD);
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "realm",
                "-keystore",
                keys.toString(),
                "-storepass",
                PASSWORD,
                "-file",
                folder.resolve("ca.crt").toString());
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(keys)) {
            store.load(file, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        PlayedRealm.start(server, "https://localhost");
        return server;
    }

    private static void keytool(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.addFirst(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }
}
