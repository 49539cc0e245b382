package org.rostrum.web.production;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductionGuardTest {

    private static final String GOOD_SECRET = "3f1c0a9be27d4458b6c1";

    private final Map<String, String> settings = new HashMap<>(Map.of(
            "quarkus.oidc.auth-server-url", "https://keycloak.rostrum-identity.svc:8443/realms/rostrum",
            "quarkus.oidc.token.issuer", "https://login.example.org/realms/rostrum",
            "quarkus.oidc-client.client-id", "agenda-service",
            "quarkus.oidc-client.credentials.secret", GOOD_SECRET,
            "quarkus.datasource.username", "agenda",
            "quarkus.datasource.password", GOOD_SECRET));

    @Test
    void letsAProcessStartWhoseSecretsAndAddressesAreFitForProduction() {
        assertThat(objection()).isEmpty();
    }

    @Test
    void asksNothingOfATrial() {
        settings.put("quarkus.oidc.auth-server-url", "http://localhost:8180/realms/rostrum");
        settings.put("quarkus.oidc-client.credentials.secret", "agenda-service");

        assertThat(objectionIn("trial")).isEmpty();
    }

    @Test
    void doesNotTakeAMisspeltProductionForATrial() {
        assertThat(objectionIn("prod"))
                .hasValueSatisfying(text -> assertThat(text).contains("ROSTRUM_ENVIRONMENT is 'prod'"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            quarkus.oidc-client.credentials.secret, agenda-service,        ROSTRUM_SERVICE_SECRET is a secret of the sample realm
            quarkus.oidc-client.credentials.secret, partner-system,        ROSTRUM_SERVICE_SECRET is a secret of the sample realm
            quarkus.oidc-client.credentials.secret, '',                    ROSTRUM_SERVICE_SECRET is empty
            quarkus.oidc-client.credentials.secret, 3f1c0a9be27d4458b6c,   ROSTRUM_SERVICE_SECRET has fewer than 20 characters
            quarkus.datasource.password,            agenda,                QUARKUS_DATASOURCE_PASSWORD is the name of the account
            quarkus.datasource.password,            secretariat,           QUARKUS_DATASOURCE_PASSWORD is a secret of the sample realm
            quarkus.datasource.password,            ' ',                   QUARKUS_DATASOURCE_PASSWORD is empty
            quarkus.oidc.auth-server-url,           http://k.example/r,    QUARKUS_OIDC_AUTH_SERVER_URL is not https
            quarkus.oidc.auth-server-url,           https://localhost/r,   QUARKUS_OIDC_AUTH_SERVER_URL is an address of this machine
            quarkus.oidc.auth-server-url,           https://127.0.0.1/r,   QUARKUS_OIDC_AUTH_SERVER_URL is an address of this machine
            quarkus.oidc.auth-server-url,           https://[::1]/r,       QUARKUS_OIDC_AUTH_SERVER_URL is an address of this machine
            quarkus.oidc.auth-server-url,           keycloak,              QUARKUS_OIDC_AUTH_SERVER_URL is not an address
            quarkus.oidc.token.issuer,              http://l.example.org,  QUARKUS_OIDC_TOKEN_ISSUER is not https
            rostrum.gateway.login-url,              http://l.example.org,  ROSTRUM_LOGIN_URL is not https
            rostrum.gateway.cors-origins,           'https://a.example,http://b.example', ROSTRUM_CORS_ORIGINS is not https: http://b.example
            """)
    void refusesWhatIsGoodEnoughForATrialOnlyAndNamesTheVariable(String property, String value, String objection) {
        settings.put(property, value);

        assertThat(objection()).hasValueSatisfying(text -> assertThat(text).contains("  - " + objection));
    }

    @Test
    void knowsEverySecretOfTheRealmForLocalStacks() throws IOException {
        JsonNode realm = new ObjectMapper()
                .readTree(Path.of("..", "local-stack/src/main/resources/keycloak/rostrum-realm.json")
                        .toFile());
        List<String> secrets = new ArrayList<>(realm.path("clients").findValuesAsText("secret"));
        realm.path("users")
                .forEach(user -> secrets.addAll(user.path("credentials").findValuesAsText("value")));

        assertThat(secrets).hasSizeGreaterThan(5).allSatisfy(secret -> {
            settings.put("quarkus.oidc-client.credentials.secret", secret);
            assertThat(objection().orElse("")).contains("ROSTRUM_SERVICE_SECRET is a secret of the sample realm");
        });
    }

    @Test
    void namesAllThatIsWrongAtOnceAndQuotesNoSecret() {
        settings.put("quarkus.oidc-client.credentials.secret", "hunter2");
        settings.put("quarkus.datasource.password", "hunter3");
        settings.put("quarkus.oidc.auth-server-url", "http://keycloak/realms/rostrum");

        assertThat(objection()).hasValueSatisfying(text -> assertThat(text)
                .contains("ROSTRUM_SERVICE_SECRET", "QUARKUS_DATASOURCE_PASSWORD", "QUARKUS_OIDC_AUTH_SERVER_URL")
                .doesNotContain("hunter"));
    }

    @Test
    void asksForNoSecretThatTheProcessDoesNotUse() {
        settings.keySet().removeIf(name -> name.contains("oidc-client") || name.contains("datasource"));

        assertThat(objection()).isEmpty();
    }

    private Optional<String> objection() {
        return objectionIn("production");
    }

    private Optional<String> objectionIn(String environment) {
        return ProductionGuard.objection(environment, name -> Optional.ofNullable(settings.get(name)));
    }
}
