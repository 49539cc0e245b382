package org.rostrum.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.rostrum.deployment.configuration.Configuration;

/** What manifests name is there, or docs/deployment.md says who brings it; what they set is a setting. */
class ReferencesTest {

    static final List<String> FOLDERS = Kustomize.FOLDERS;

    /** @param key empty where the whole is meant */
    private record Reference(String kind, String namespace, String name, String key) {

        /** As the table in docs/deployment.md has it: {@code | Secret | rostrum | agenda-service-client | secret |}. */
        boolean standsIn(String page) {
            return page.lines()
                    .filter(line -> line.startsWith("| %s | `%s` | `%s` |".formatted(kind, namespace, name)))
                    .anyMatch(line -> key.isEmpty() || line.contains("`" + key + "`"));
        }

        boolean isIn(List<Manifest> all) {
            return all.stream()
                    .anyMatch(manifest -> manifest.kind().equals(kind)
                            && manifest.namespace().equals(namespace)
                            && manifest.name().equals(name)
                            && (key.isEmpty()
                                    || Stream.of("data", "stringData").anyMatch(part -> manifest.document()
                                            .path(part)
                                            .has(key))));
        }
    }

    @ParameterizedTest
    @FieldSource("FOLDERS")
    void everythingThatIsNamedIsThereOrIsDocumentedAsToBeSupplied(String folder) throws IOException {
        List<Manifest> all = Kustomize.render(folder);
        String page = Files.readString(Kustomize.repository().resolve("docs/deployment.md"));
        assertThat(references(all)).isNotEmpty().allSatisfy(reference -> assertThat(
                        reference.isIn(all) || reference.standsIn(page))
                .as("%s is neither in %s nor in the table of docs/deployment.md", reference, folder)
                .isTrue());
    }

    @Test
    void theTrialOnOneMachineNeedsNothingSuppliedButTheRealm() {
        List<Manifest> all = Kustomize.render("overlays/local");

        assertThat(references(all))
                .filteredOn(reference -> !reference.isIn(all))
                .containsExactlyInAnyOrder(
                        new Reference("ConfigMap", "rostrum-identity", "sample-realm", ""),
                        // Optional: pages do not log in there.
                        new Reference("Secret", "rostrum", "gateway-login", "session"),
                        new Reference("Secret", "rostrum", "gateway-login", "client"));
    }

    @Test
    void noSecretIsCommitted() {
        assertThat(Kustomize.render("overlays/production"))
                .noneMatch(manifest -> manifest.kind().equals("Secret"));
        assertThat(Kustomize.render("base"))
                .noneMatch(manifest -> manifest.kind().equals("Secret"));
    }

    @ParameterizedTest
    @FieldSource("FOLDERS")
    void everyVariableThatIsSetIsASettingOfTheProcessThatGetsIt(String folder) throws IOException {
        Configuration configuration = Configuration.of(Kustomize.repository());
        List<Manifest> all = Kustomize.render(folder);
        Set<String> known = Set.of("gateway", "agenda-service", "document-registry-service", "schedule-service");
        int checked = 0;
        for (Manifest workload : all) {
            for (JsonNode container : workload.containers()) {
                String process = container.path("image").asText().replaceAll("^.*/|[:@].*$", "");
                if (!known.contains(process)) {
                    continue;
                }
                for (JsonNode variable : container.path("env")) {
                    checked++;
                    assertThat(configuration.knows(
                                    process, variable.path("name").asText()))
                            .as("%s sets %s", workload, variable.path("name"))
                            .isTrue();
                }
            }
        }
        assertThat(checked).isGreaterThan(20);
        // These are given to all four, so that one of them must know each.
        assertThat(all)
                .filteredOn(manifest ->
                        manifest.kind().equals("ConfigMap") && manifest.name().equals("settings"))
                .hasSize(1)
                .first()
                .satisfies(settings -> assertThat(
                                Manifest.texts(settings.at("/data")).keySet())
                        .isNotEmpty()
                        .allSatisfy(variable -> assertThat(known)
                                .as(variable)
                                .anyMatch(process -> configuration.knows(process, variable))));
    }

    private static List<Reference> references(List<Manifest> all) {
        List<Reference> references = new ArrayList<>();
        for (Manifest manifest : all) {
            collect(manifest, manifest.document(), references);
            if (manifest.kind().equals("InnoDBCluster")) {
                references.add(new Reference(
                        "Secret",
                        manifest.namespace(),
                        manifest.at("/spec/secretName").asText(),
                        ""));
            }
        }
        return references.stream().distinct().toList();
    }

    private static void collect(Manifest manifest, JsonNode node, List<Reference> references) {
        String namespace = manifest.namespace();
        node.properties().forEach(field -> {
            JsonNode value = field.getValue();
            String key = value.path("key").asText();
            switch (field.getKey()) {
                case "secretKeyRef", "usernameSecret", "passwordSecret", "secret" -> {
                    if (value.has("name")) {
                        references.add(new Reference(
                                "Secret", namespace, value.path("name").asText(), key));
                    }
                }
                case "configMapKeyRef", "configMapRef", "configMap" ->
                    references.add(new Reference(
                            "ConfigMap", namespace, value.path("name").asText(), key));
                case "secretName", "tlsSecret" ->
                    references.add(new Reference("Secret", namespace, value.asText(), ""));
                case "claimName" ->
                    references.add(new Reference("PersistentVolumeClaim", namespace, value.asText(), ""));
                case "serviceAccountName" ->
                    references.add(new Reference("ServiceAccount", namespace, value.asText(), ""));
                default -> {
                    // Names nothing.
                }
            }
        });
        node.forEach(child -> collect(manifest, child, references));
    }
}
