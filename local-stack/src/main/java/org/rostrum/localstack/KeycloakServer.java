package org.rostrum.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/** A Keycloak on 127.0.0.1 with the realm {@code rostrum}. */
final class KeycloakServer {
    static final String ADMINISTRATOR = "rostrum-administrator";

    private static final String REALM_RESOURCE = "/keycloak/rostrum-realm.json";
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    private final PartProcess process;
    private final String url;
    private final String administratorPassword;
    private final Duration patience;

    private KeycloakServer(PartProcess process, String url, String administratorPassword, Duration patience) {
        this.process = process;
        this.url = url;
        this.administratorPassword = administratorPassword;
        this.patience = patience;
    }

    /**
     * The password of {@link #ADMINISTRATOR}, made up at the first call.
     *
     * @param folder where its data are
     */
    static String administratorPassword(Path folder) {
        return Secrets.in(folder.resolve("passwords.properties")).password(ADMINISTRATOR);
    }

    /**
     * Starts the process; {@link #awaitReady} tells when it can be used.
     *
     * @param zip Keycloak's distribution
     * @param folder where its data and the password of its administrator are
     */
    static KeycloakServer start(Path zip, Path folder, int port, Path log, Duration patience) {
        KeycloakProgram program = KeycloakProgram.built(SoftwareCache.ofThisUser(), zip);
        String url = "http://localhost:" + port;
        try {
            Path home = folder.toAbsolutePath().normalize();
            program.linkInto(home);
            placeRealm(home);
            String password = administratorPassword(home);
            List<String> arguments = List.of(
                    "start",
                    "--optimized",
                    "--import-realm",
                    // Without this it looks for other Keycloaks on every network of the machine.
                    "--cache=local",
                    "--http-enabled=true",
                    "--http-host=127.0.0.1",
                    "--http-port=" + port,
                    "--hostname=" + url);
            PartProcess process = PartProcess.start(
                    KeycloakProgram.command(home, arguments), KeycloakProgram.administrator(password), home, log);
            return new KeycloakServer(process, url, password, patience);
        } catch (IOException e) {
            throw new StackException("Could not prepare Keycloak in " + folder + ": " + e.getMessage(), e);
        }
    }

    private static void placeRealm(Path home) throws IOException {
        Path imports = home.resolve("data").resolve("import");
        OwnerOnly.createFolder(imports);
        try (InputStream realm = KeycloakServer.class.getResourceAsStream(REALM_RESOURCE)) {
            Files.copy(realm, imports.resolve("rostrum-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A client as the realm file has it, which must have it. */
    static JsonNode clientOfRealmFile(String clientId) throws IOException {
        try (InputStream realm = KeycloakServer.class.getResourceAsStream(REALM_RESOURCE)) {
            return new ObjectMapper()
                    .readTree(realm)
                    .path("clients")
                    .valueStream()
                    .filter(client -> client.path("clientId").asText().equals(clientId))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Waits until tokens can be had, then makes the realm's logins fit the gateway's port. */
    void awaitReady(int gatewayPort) {
        Await.until("Keycloak", patience, process, () -> Http.answersOk(discoveryUrl()));
        new KeycloakAdmin(url, ADMINISTRATOR, administratorPassword).letLoginsReturnTo(gatewayPort);
    }

    /** Where the realm describes itself. It answers only when the realm has been imported, unlike the health page. */
    private String discoveryUrl() {
        return realmUrl() + "/.well-known/openid-configuration";
    }

    String url() {
        return url;
    }

    String realmUrl() {
        return url + "/realms/rostrum";
    }

    PartProcess process() {
        return process;
    }

    void stop() {
        process.stop(STOP_PATIENCE);
    }
}
