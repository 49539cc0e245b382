package org.rostrum.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RealmFileTest {
    private static JsonNode realm;

    @BeforeAll
    static void readsTheRealm() throws Exception {
        try (InputStream file = RealmFileTest.class.getResourceAsStream("/keycloak/rostrum-realm.json")) {
            realm = new ObjectMapper().readTree(file);
        }
    }

    @Test
    void hasEveryRole() {
        assertThat(names(realm.path("roles").path("realm"), "name"))
                .containsExactlyInAnyOrder(
                        "observer", "delegate", "interpreter", "secretariat", "chair", "system", "admin", "service");
    }

    @Test
    void hasEverySampleUserThatTokensAreGivenFor() {
        assertThat(names(realm.path("users"), "username")).containsAll(Tokens.USERS);
    }

    @ParameterizedTest
    @CsvSource({
        "observer, observer",
        "delegate-at, delegate",
        "delegate-ke, delegate",
        "interpreter, interpreter",
        "secretariat, secretariat",
        "chair, chair",
        "admin, admin",
        "service-account-partner-system, system",
        "service-account-agenda-service, service",
        "service-account-schedule-service, service"
    })
    void givesEachUserTheOneRole(String user, String role) {
        assertThat(texts(find(realm.path("users"), "username", user).path("realmRoles")))
                .containsExactly(role);
    }

    @ParameterizedTest
    @CsvSource({
        "delegate-at, delegation, AT",
        "delegate-ke, delegation, KE",
        "secretariat, bodies, *",
        "chair, bodies, *"
    })
    void givesDelegatesTheirDelegationAndOfficersTheirBodies(String user, String attribute, String value) {
        assertThat(texts(find(realm.path("users"), "username", user)
                        .path("attributes")
                        .path(attribute)))
                .containsExactly(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"delegation", "bodies"})
    void letsOnlyAdministratorsEditWhatRightsDependOn(String attribute) throws Exception {
        JsonNode permissions =
                find(userProfile().path("attributes"), "name", attribute).path("permissions");
        assertThat(texts(permissions.path("edit"))).containsExactly("admin");
    }

    @Test
    void knowsNoAttributesThatAreNotDeclared() throws Exception {
        assertThat(userProfile().has("unmanagedAttributePolicy")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rostrum-docs",
                "rostrum-pages",
                "rostrum-cli",
                "partner-system",
                "agenda-service",
                "schedule-service"
            })
    void givesTheTokensOfEveryClientAudienceRolesAndClaims(String client) {
        assertThat(texts(client(client).path("defaultClientScopes"))).contains("rostrum", "basic");
        assertThat(names(find(realm.path("clientScopes"), "name", "rostrum").path("protocolMappers"), "name"))
                .containsExactlyInAnyOrder("audience rostrum", "realm roles", "delegation", "bodies");
    }

    @Test
    void letsTheDocumentationLogInOnlyByCodeFlowWithProofOfPossession() {
        JsonNode docs = client("rostrum-docs");
        assertThat(docs.path("attributes").path("pkce.code.challenge.method").asText())
                .isEqualTo("S256");
        assertThat(docs.path("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(docs.path("implicitFlowEnabled").asBoolean()).isFalse();
        assertThat(texts(docs.path("redirectUris"))).allMatch(uri -> uri.endsWith(":8080/docs/*"));
    }

    @Test
    void letsPagesLogInOnlyByCodeFlowWithProofOfPossessionAndASecret() {
        JsonNode pages = client("rostrum-pages");
        assertThat(pages.path("attributes").path("pkce.code.challenge.method").asText())
                .isEqualTo("S256");
        assertThat(pages.path("publicClient").asBoolean(true)).isFalse();
        assertThat(pages.path("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(pages.path("implicitFlowEnabled").asBoolean()).isFalse();
        assertThat(pages.path("serviceAccountsEnabled").asBoolean()).isFalse();
        assertThat(texts(pages.path("redirectUris"))).allMatch(uri -> uri.endsWith(":8080/login/return"));
        assertThat(pages.path("webOrigins")).isEmpty();
    }

    @Test
    void letsThePartnerAskForItsTwoScopes() {
        assertThat(texts(client("partner-system").path("optionalClientScopes")))
                .containsExactly("registry:allocate", "floor:inscribe");
    }

    @Test
    void holdsOffGuessersAndStrangers() {
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("registrationAllowed").asBoolean(true)).isFalse();
    }

    private static JsonNode userProfile() throws Exception {
        JsonNode component = realm.path("components")
                .path("org.keycloak.userprofile.UserProfileProvider")
                .path(0);
        return new ObjectMapper()
                .readTree(component
                        .path("config")
                        .path("kc.user.profile.config")
                        .path(0)
                        .asText());
    }

    private static JsonNode client(String id) {
        return find(realm.path("clients"), "clientId", id);
    }

    private static JsonNode find(JsonNode list, String key, String value) {
        return list.valueStream()
                .filter(entry -> entry.path(key).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The realm has no " + key + " " + value));
    }

    private static List<String> names(JsonNode list, String key) {
        return list.valueStream().map(entry -> entry.path(key).asText()).toList();
    }

    private static List<String> texts(JsonNode list) {
        Stream<JsonNode> values = list.valueStream();
        return values.map(JsonNode::asText).toList();
    }
}
