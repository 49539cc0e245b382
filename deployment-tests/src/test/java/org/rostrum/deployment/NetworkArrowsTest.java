package org.rostrum.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every connection that the policies leave open, beside the arrows of docs/architecture.md. A stranger in another namespace
 * and the world outside are among those who try.
 */
class NetworkArrowsTest {

    /** Of the pods, since policies look behind Services. */
    private static final List<Integer> PORTS =
            List.of(22, 53, 80, 443, 3306, 4318, 6443, 6446, 7800, 8080, 8443, 9000, 33060, 33061, 57800);

    private static final Map<String, String> MEMBER =
            Map.of("component", "mysqld", "tier", "mysql", "mysql.oracle.com/cluster", "mysql");
    private static final Map<String, String> ROUTER =
            Map.of("component", "mysqlrouter", "tier", "mysql", "mysql.oracle.com/cluster", "mysql");
    private static final Map<String, String> KEYCLOAK = Map.of(
            "app", "keycloak",
            "app.kubernetes.io/managed-by", "keycloak-operator",
            "app.kubernetes.io/instance", "keycloak");

    private static final String SERVICES = """
            ingress -> gateway:8080
            gateway -> agenda-service:8080
            gateway -> document-registry-service:8080
            gateway -> schedule-service:8080
            agenda-service -> document-registry-service:8080
            agenda-service -> schedule-service:8080
            schedule-service -> agenda-service:8080
            schedule-service -> document-registry-service:8080
            prometheus -> gateway:9000
            prometheus -> agenda-service:9000
            prometheus -> document-registry-service:9000
            prometheus -> schedule-service:9000
            """;

    @Test
    void productionHasTheArrowsOfTheArchitectureAndNoOther() {
        List<Pod> pods = new ArrayList<>(outsiders());
        pods.addAll(ours("overlays/production"));
        // What the operators make, by the labels they give.
        pods.add(Pod.in("rostrum-data", "router", ROUTER));
        pods.add(Pod.in("rostrum-data", "member", MEMBER));
        pods.add(Pod.in("rostrum-data", "backup", Map.of("app.kubernetes.io/name", "mysql-backup")));
        pods.add(Pod.in("rostrum-identity", "keycloak", KEYCLOAK));
        pods.add(Pod.in("mysql-operator", "mysql-operator", Map.of("name", "mysql-operator")));
        pods.add(
                Pod.in("rostrum-identity", "keycloak-operator", Map.of("app.kubernetes.io/name", "keycloak-operator")));

        assertThat(new Network(withThePolicyThatKeycloaksOperatorMakes())
                        .arrows(pods, PORTS).stream().filter(arrow -> !isOutside(arrow)))
                .containsExactlyElementsOf(arrows(SERVICES, names(pods), """
                        gateway -> keycloak:8443
                        agenda-service -> keycloak:8443
                        document-registry-service -> keycloak:8443
                        schedule-service -> keycloak:8443
                        ingress -> keycloak:8080
                        prometheus -> keycloak:9000
                        keycloak -> keycloak:7800
                        keycloak -> keycloak:57800
                        keycloak -> router:6446
                        agenda-service -> router:6446
                        document-registry-service -> router:6446
                        schedule-service -> router:6446
                        agenda-service-migration -> router:6446
                        document-registry-service-migration -> router:6446
                        schedule-service-migration -> router:6446
                        accounts -> router:6446
                        router -> member:3306
                        router -> member:33060
                        member -> member:3306
                        member -> member:33061
                        backup -> member:3306
                        mysql-operator -> member:3306
                        member -> kubernetes:443
                        member -> kubernetes:6443
                        backup -> kubernetes:443
                        backup -> kubernetes:6443
                        keycloak-operator -> kubernetes:443
                        keycloak-operator -> kubernetes:6443
                        """));
    }

    @Test
    void aTrialOnOneMachineHasTheSameArrows() {
        List<Pod> pods = new ArrayList<>(outsiders());
        pods.addAll(ours("overlays/local"));

        assertThat(new Network(Kustomize.render("overlays/local").stream())
                        .arrows(pods, PORTS).stream().filter(arrow -> !isOutside(arrow)))
                .containsExactlyElementsOf(arrows(SERVICES, names(pods), """
                        gateway -> keycloak:8080
                        agenda-service -> keycloak:8080
                        document-registry-service -> keycloak:8080
                        schedule-service -> keycloak:8080
                        agenda-service -> mysql:3306
                        document-registry-service -> mysql:3306
                        schedule-service -> mysql:3306
                        agenda-service-migration -> mysql:3306
                        document-registry-service-migration -> mysql:3306
                        schedule-service-migration -> mysql:3306
                        accounts -> mysql:3306
                        """));
    }

    @Test
    void aPolicyThatOpensTooMuchShows() throws IOException {
        JsonNode policy = new ObjectMapper().readTree("""
                {"kind": "NetworkPolicy", "metadata": {"namespace": "rostrum", "name": "too-much"},
                 "spec": {"podSelector": {"matchLabels": {"app.kubernetes.io/name": "schedule-service"}},
                          "policyTypes": ["Ingress"], "ingress": [{"from": [{"namespaceSelector": {}}]}]}}""");
        List<Pod> pods = new ArrayList<>(outsiders());
        pods.addAll(ours("base"));
        List<Manifest> base = Kustomize.render("base");

        assertThat(new Network(base.stream()).arrows(pods, PORTS)).doesNotContain("stranger -> schedule-service:8080");
        assertThat(new Network(Stream.concat(base.stream(), Stream.of(new Manifest(policy)))).arrows(pods, PORTS))
                .contains("stranger -> schedule-service:8080", "ingress -> schedule-service:9000");
    }

    @Test
    void everyPodOfOursIsUnderAPolicyThatForbidsAllElse() {
        for (String folder : List.of("base", "overlays/local", "overlays/production")) {
            List<Manifest> all = Kustomize.render(folder);
            assertThat(ours(folder)).isNotEmpty().allSatisfy(pod -> assertThat(all)
                    .as(folder + ": " + pod)
                    .anyMatch(policy -> policy.kind().equals("NetworkPolicy")
                            && policy.namespace().equals(pod.namespace())
                            && policy.at("/spec/podSelector").isEmpty()
                            && policy.at("/spec/policyTypes").size() == 2
                            && policy.at("/spec/egress").isMissingNode()
                            && policy.at("/spec/ingress").isMissingNode()));
        }
    }

    /** Pods that a folder's own workloads make, by the name of the workload. */
    private static List<Pod> ours(String folder) {
        return Kustomize.render(folder).stream()
                .filter(manifest -> manifest.podTemplate().isPresent())
                .map(manifest -> Pod.in(
                        manifest.namespace(),
                        manifest.name(),
                        Manifest.texts(manifest.podTemplate().orElseThrow().at("/metadata/labels"))))
                .toList();
    }

    private static List<Pod> outsiders() {
        return List.of(
                Pod.labelledNamespace("ingress", "rostrum.org/may-call-gateway"),
                Pod.labelledNamespace("prometheus", "rostrum.org/may-read-metrics"),
                Pod.in("kube-system", "names", Map.of("k8s-app", "kube-dns")),
                Pod.in("default", "kubernetes", Map.of()),
                Pod.in("elsewhere", "stranger", Map.of("app.kubernetes.io/name", "gateway")));
    }

    /** What people outside do among themselves, and what everybody may ask of the cluster's names, is not ours. */
    private static boolean isOutside(String arrow) {
        String outsider = "(ingress|prometheus|names|kubernetes|stranger|mysql-operator)";
        return arrow.matches(outsider + " -> " + outsider + ":\\d+")
                || arrow.matches(".* -> names:53")
                // The cluster's API may be at any address, so that every pod stands for it.
                || arrow.matches("(member|backup|keycloak-operator) -> (?!kubernetes).*:(443|6443)");
    }

    private static TreeSet<String> arrows(String some, List<String> names, String others) {
        TreeSet<String> arrows = new TreeSet<>(some.lines().toList());
        others.lines().forEach(arrows::add);
        assertThat(arrows).allSatisfy(arrow -> assertThat(names)
                .contains(arrow.replaceAll(" -> .*", ""), arrow.replaceAll(".* -> |:\\d+", "")));
        return arrows;
    }

    private static List<String> names(List<Pod> pods) {
        return pods.stream().map(Pod::name).toList();
    }

    /** From {@code spec.networkPolicy}: a rule for each of its three lists, and one for the servers among themselves. */
    private static Stream<Manifest> withThePolicyThatKeycloaksOperatorMakes() {
        List<Manifest> all = Kustomize.render("overlays/production");
        Manifest keycloak = all.stream()
                .filter(manifest -> manifest.kind().equals("Keycloak"))
                .findFirst()
                .orElseThrow();
        return Stream.concat(all.stream(), Stream.of(KeycloakPolicy.of(keycloak)));
    }
}
