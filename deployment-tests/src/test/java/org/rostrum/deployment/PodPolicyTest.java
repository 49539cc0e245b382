package org.rostrum.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What every pod of ours keeps to: the restricted pod security standard, and some more. */
class PodPolicyTest {

    static final List<String> FOLDERS = Kustomize.FOLDERS;

    /** The volumes that the restricted standard lets in. */
    private static final Set<String> VOLUMES = Set.of(
            "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret");

    @ParameterizedTest
    @FieldSource("FOLDERS")
    void fulfilsTheRestrictedStandard(String folder) {
        assertThat(workloads(folder)).isNotEmpty().allSatisfy(workload -> {
            JsonNode pod = workload.podTemplate().orElseThrow().path("spec");
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/runAsUser").asInt()).isPositive();
            assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(List.of("hostNetwork", "hostPID", "hostIPC")).noneMatch(pod::has);
            assertThat(pod.path("volumes"))
                    .allSatisfy(volume -> assertThat(VOLUMES).anyMatch(volume::has));
            assertThat(workload.containers()).allSatisfy(container -> {
                JsonNode security = container.path("securityContext");
                assertThat(security.path("allowPrivilegeEscalation").asBoolean(true))
                        .isFalse();
                assertThat(security.path("privileged").asBoolean()).isFalse();
                assertThat(security.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
                assertThat(security.at("/capabilities/add").isMissingNode()).isTrue();
                assertThat(container.path("ports")).noneMatch(port -> port.has("hostPort"));
            });
        });
    }

    @ParameterizedTest
    @FieldSource("FOLDERS")
    void writesToNothingButItsVolumesAndHasNoTokenOfTheCluster(String folder) {
        assertThat(workloads(folder)).allSatisfy(workload -> {
            JsonNode pod = workload.podTemplate().orElseThrow().path("spec");
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
            assertThat(pod.path("serviceAccountName").asText()).isNotEmpty();
            assertThat(workload.containers()).allSatisfy(container -> assertThat(container
                            .at("/securityContext/readOnlyRootFilesystem")
                            .asBoolean())
                    .isTrue());
        });
        assertThat(Kustomize.render(folder))
                .filteredOn(manifest -> manifest.kind().equals("ServiceAccount"))
                .isNotEmpty()
                .allSatisfy(account -> assertThat(
                                account.at("/automountServiceAccountToken").asBoolean(true))
                        .isFalse());
    }

    @ParameterizedTest
    @FieldSource("FOLDERS")
    void saysWhatItNeedsAndWhatItMayTakeAndWhichImageExactly(String folder) {
        assertThat(workloads(folder).flatMap(workload -> workload.containers().stream()))
                .allSatisfy(container -> {
                    assertThat(container.at("/resources/requests").properties()).hasSize(2);
                    assertThat(container.at("/resources/limits").properties()).hasSize(2);
                    assertThat(container.path("image").asText())
                            .matches(".+(:[^:/]*\\d[^:/]*|@sha256:[0-9a-f]{64})")
                            .doesNotEndWith(":latest");
                });
    }

    @ParameterizedTest
    @FieldSource("FOLDERS")
    void whatServesIsProbedAndEndsWithTimeToSpare(String folder) {
        assertThat(workloads(folder)
                        .filter(workload -> Set.of("Deployment", "StatefulSet").contains(workload.kind())))
                .isNotEmpty()
                .allSatisfy(workload -> assertThat(
                                workload.podTemplate().orElseThrow().at("/spec/containers"))
                        .allSatisfy(container -> assertThat(List.of("startupProbe", "readinessProbe", "livenessProbe"))
                                .allMatch(container::has)));
    }

    @ParameterizedTest
    @FieldSource("FOLDERS")
    void aServiceIsNeverTakenAwayWholeAndIsSpreadOverMachines(String folder) {
        List<Manifest> all = Kustomize.render(folder);
        assertThat(all)
                .filteredOn(manifest -> manifest.kind().equals("Deployment")
                        && manifest.namespace().equals("rostrum"))
                .hasSize(4)
                .allSatisfy(deployment -> {
                    assertThat(all)
                            .anyMatch(budget -> budget.kind().equals("PodDisruptionBudget")
                                    && budget.at("/spec/selector").equals(deployment.at("/spec/selector")));
                    assertThat(deployment
                                    .at("/spec/strategy/rollingUpdate/maxUnavailable")
                                    .asInt(1))
                            .isZero();
                    assertThat(deployment.at("/spec/template/spec/topologySpreadConstraints"))
                            .isNotEmpty();
                });
    }

    @Test
    void inProductionEachServiceIsScaledByItsLoadAndByNothingElse() {
        List<Manifest> all = Kustomize.render("overlays/production");
        assertThat(all)
                .filteredOn(manifest -> manifest.kind().equals("Deployment"))
                .hasSize(4)
                .allSatisfy(deployment -> {
                    assertThat(deployment.at("/spec/replicas").isMissingNode()).isTrue();
                    assertThat(all)
                            .anyMatch(scaler -> scaler.kind().equals("HorizontalPodAutoscaler")
                                    && scaler.namespace().equals(deployment.namespace())
                                    && scaler.at("/spec/scaleTargetRef/name")
                                            .asText()
                                            .equals(deployment.name())
                                    && scaler.at("/spec/minReplicas").asInt() >= 2);
                });
    }

    private static Stream<Manifest> workloads(String folder) {
        return Kustomize.render(folder).stream()
                .filter(manifest -> manifest.podTemplate().isPresent());
    }
}
