package org.rostrum.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Each document that kustomize makes is one of its kind, to the last field; and a misspelt field is found, however deep. */
class ManifestsAreValidTest {

    static final List<String> FOLDERS = Kustomize.FOLDERS;

    @ParameterizedTest
    @FieldSource("FOLDERS")
    void eachDocumentIsOneOfItsKindAndNothingElse(String folder) {
        assertThat(Kustomize.render(folder)).isNotEmpty().allSatisfy(manifest -> assertThat(
                        StrictModels.faults(manifest))
                .as(manifest.toString())
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Deployment,              /spec,                                               replica,          1
            Deployment,              /spec/template/spec/containers/0,                    readinesProbe,    {}
            Deployment,              /spec/template/spec/containers/0/resources,          request,          {}
            Deployment,              /spec/template/spec/containers/0/securityContext,    runAsNonroot,     true
            Deployment,              /spec/template/spec/containers/0/env/0/valueFrom,    secretRef,        {}
            Deployment,              /spec/template/spec/topologySpreadConstraints/0,     maxskew,          1
            Job,                     /spec/template/spec,                                 restartpolicy,    '"Never"'
            CronJob,                 /spec/jobTemplate/spec/template/spec/containers/0,   cmd,              []
            NetworkPolicy,           /spec/egress/0/to/0,                                 podSelectors,     {}
            PodDisruptionBudget,     /spec,                                               minUnavailable,   1
            HorizontalPodAutoscaler, /spec/metrics/0/resource/target,                     averageUtilisation, 70
            Ingress,                 /spec/rules/0/http/paths/0/backend/service,          portName,         '"http"'
            ServiceMonitor,          /spec/endpoints/0,                                   targetPortName,   '"metrics"'
            InnoDBCluster,           /spec,                                               instance,         3
            InnoDBCluster,           /spec/router/podSpec/containers/0/resources,         request,          {}
            InnoDBCluster,           /spec/backupProfiles/0/dumpInstance/storage/persistentVolumeClaim, claim, '"x"'
            Keycloak,                /spec/db,                                            passwordsecret,   {}
            Keycloak,                /spec/networkPolicy/https/0/podSelector,             matchLabel,       {}
            KeycloakRealmImport,     /spec/realm/clients/0,                               directAccessGrants, true
            KeycloakRealmImport,     /spec/placeholders/GATEWAY_URL/secret,               keys,             '"x"'
            """)
    void refusesAFieldThatTheKindDoesNotHave(String kind, String place, String field, String value) throws Exception {
        Manifest misspelt = copyOfTheFirst(kind, place);
        ((ObjectNode) misspelt.at(place)).set(field, new com.fasterxml.jackson.databind.ObjectMapper().readTree(value));

        assertThat(StrictModels.faults(misspelt)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Deployment, /spec/template/spec/containers/0/ports/0, containerPort,  '"8080"'
            Deployment, /spec/template/spec,                      containers,     '"none"'
            Deployment, /spec/template/spec,                      enableServiceLinks, '"false"'
            ConfigMap,  /data,                                    QUARKUS_FLYWAY_MIGRATE_AT_START, false
            InnoDBCluster, /spec,                                 instances,      '"3"'
            Keycloak,   /spec/http,                               httpEnabled,    '"true"'
            ServiceMonitor, /spec/endpoints/0,                    honorLabels,    '"yes"'
            """)
    void refusesAValueOfAnotherType(String kind, String place, String field, String value) throws Exception {
        refusesAFieldThatTheKindDoesNotHave(kind, place, field, value);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Deployment,    /spec,                                selector
            Deployment,    /spec/template/spec/containers/0,     name
            InnoDBCluster, /spec,                                secretName
            KeycloakRealmImport, /spec,                          keycloakCRName
            """)
    void refusesADocumentThatLacksWhatItsKindNeeds(String kind, String place, String field) {
        Manifest incomplete = copyOfTheFirst(kind, place);
        ((ObjectNode) incomplete.at(place)).remove(field);

        assertThat(StrictModels.faults(incomplete)).isNotEmpty();
    }

    private static Manifest copyOfTheFirst(String kind, String place) {
        JsonNode first = Kustomize.render("overlays/production").stream()
                .filter(manifest -> manifest.kind().equals(kind)
                        && !manifest.at(place).isMissingNode()
                        && !(manifest.at(place) instanceof ArrayNode))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing has " + place + " of a " + kind))
                .document();
        return new Manifest(first.deepCopy());
    }
}
