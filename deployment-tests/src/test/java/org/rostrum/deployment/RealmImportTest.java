package org.rostrum.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The realm for production, beside the one for local stacks that it is made of. */
class RealmImportTest {

    private static final Path SAMPLE =
            Kustomize.repository().resolve("local-stack/src/main/resources/keycloak/rostrum-realm.json");
    private static final Path COMMITTED = Kustomize.repository().resolve("k8s/identity/realm.yaml");
    private static final Path MADE = Path.of("target", "realm.yaml").toAbsolutePath();
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build());

    @Test
    void theCommittedRealmIsMadeOfTheOneForLocalStacks() throws IOException {
        JsonNode made = RealmImport.of(SAMPLE);
        Files.writeString(
                MADE,
                "# Made of local-stack's rostrum-realm.json by RealmImportTest, which says how to update it.\n"
                        + YAML.writeValueAsString(made));
        JsonNode committed = Files.exists(COMMITTED) ? YAML.readTree(COMMITTED.toFile()) : YAML.nullNode();

        assertThat(committed.equals(made))
                .as(
                        "k8s/identity/realm.yaml is the realm of local stacks without its people. Where it is not, that"
                                + " one has changed:%ncp %s %s",
                        MADE, COMMITTED)
                .isTrue();
    }

    @Test
    void hasNoPeopleNoPasswordsAndNoSecretOfItsOwn() throws IOException {
        JsonNode realm = RealmImport.of(SAMPLE).at("/spec/realm");

        assertThat(realm.path("users")).isNotEmpty().allSatisfy(user -> {
            assertThat(user.path("username").asText()).startsWith("service-account-");
            assertThat(user.has("credentials")).isFalse();
        });
        assertThat(realm.path("clients")).hasSizeGreaterThan(3).allSatisfy(client -> {
            assertThat(client.path("directAccessGrantsEnabled").asBoolean()).isFalse();
            assertThat(client.path("secret").asText("${")).startsWith("${");
            assertThat(client.toString()).doesNotContain("localhost", "127.0.0.1", "http://");
        });
        assertThat(realm.path("sslRequired").asText()).isNotEqualTo("none");
    }
}
