package org.rostrum.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The overlay that docs/deployment.md shows, rendered as it stands there. */
class DocumentedOverlayTest {

    private static final Pattern OVERLAY = Pattern.compile("(?s)```yaml\\n(apiVersion: kustomize.*?)```");

    @Test
    void namesWhatIsOnesOwnAndLeavesNothingOfTheExampleBehind() throws IOException {
        Matcher page = OVERLAY.matcher(Files.readString(Kustomize.repository().resolve("docs/deployment.md")));
        assertThat(page.find()).isTrue();
        List<Manifest> all = Kustomize.render(
                "overlays/of-ones-own",
                Path.of("kustomization.yaml"),
                page.group(1).replace("../rostrum/k8s/overlays/production", "../production"));

        assertThat(all).allSatisfy(manifest -> {
            assertThat(StrictModels.faults(manifest)).as(manifest.toString()).isEmpty();
            assertThat(manifest.document().toString())
                    .doesNotContain("example.org/realms", "api.example.org", "login.example.org");
        });
        assertThat(all)
                .filteredOn(manifest ->
                        manifest.kind().equals("Deployment") && manifest.name().equals("gateway"))
                .hasSize(1)
                .first()
                .satisfies(gateway -> assertThat(
                                gateway.containers().getFirst().path("image").asText())
                        .isEqualTo("registry.example.org/rostrum/gateway:1.0.0"));
        assertThat(all)
                .filteredOn(manifest -> manifest.kind().equals("Keycloak"))
                .hasSize(1)
                .first()
                .satisfies(keycloak -> assertThat(
                                keycloak.at("/spec/hostname/hostname").asText())
                        .isEqualTo("https://login.meetings.example"));
    }

    @Test
    void withSharedRatesTheGatewayAndNobodyElseReachesTheStore() throws IOException {
        List<Manifest> all = Kustomize.render("overlays/with-shared-rates", Path.of("kustomization.yaml"), """
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                resources: [../production]
                components: [../../shared-rates]
                """);
        List<Pod> pods = Stream.concat(
                        Stream.of(Pod.in("rostrum-cache", "store", Map.of())),
                        all.stream()
                                .filter(manifest -> manifest.podTemplate().isPresent())
                                .map(manifest -> Pod.in(
                                        manifest.namespace(),
                                        manifest.name(),
                                        Manifest.texts(manifest.podTemplate()
                                                .orElseThrow()
                                                .at("/metadata/labels")))))
                .toList();

        assertThat(all).allSatisfy(manifest -> assertThat(StrictModels.faults(manifest))
                .as(manifest.toString())
                .isEmpty());
        assertThat(new Network(all.stream())
                        .arrows(pods, List.of(6379, 8080)).stream()
                                .filter(arrow -> arrow.endsWith("> store:6379") && !arrow.startsWith("store ")))
                .containsExactly("gateway -> store:6379");
    }
}
