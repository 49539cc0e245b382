package org.rostrum.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.kubernetes.client.openapi.JSON;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keycloak.representations.idm.RealmRepresentation;

/**
 * Whether a document is one of its kind: no field that the kind does not have, none missing, each of its type. Kubernetes'
 * own kinds by the official models, ServiceMonitor and realms by the models of their makers, other custom resources by
 * schemas of what we use ({@link OwnSchema}).
 */
final class StrictModels {

    private static final String MODELS = "io.kubernetes.client.openapi.models.";
    private static final Map<String, String> OFFICIAL = Map.ofEntries(
            Map.entry("v1 Namespace", "V1Namespace"),
            Map.entry("v1 ConfigMap", "V1ConfigMap"),
            Map.entry("v1 Secret", "V1Secret"),
            Map.entry("v1 Service", "V1Service"),
            Map.entry("v1 ServiceAccount", "V1ServiceAccount"),
            Map.entry("v1 PersistentVolumeClaim", "V1PersistentVolumeClaim"),
            Map.entry("apps/v1 Deployment", "V1Deployment"),
            Map.entry("apps/v1 StatefulSet", "V1StatefulSet"),
            Map.entry("batch/v1 Job", "V1Job"),
            Map.entry("batch/v1 CronJob", "V1CronJob"),
            Map.entry("policy/v1 PodDisruptionBudget", "V1PodDisruptionBudget"),
            Map.entry("autoscaling/v2 HorizontalPodAutoscaler", "V2HorizontalPodAutoscaler"),
            Map.entry("networking.k8s.io/v1 NetworkPolicy", "V1NetworkPolicy"),
            Map.entry("networking.k8s.io/v1 Ingress", "V1Ingress"));

    /** Reads what it knows and nothing else, also into models that would keep the rest aside. */
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1;

                @Override
                public Boolean hasAnySetter(Annotated member) {
                    return false;
                }
            })
            .build();

    private StrictModels() {}

    /** What is wrong with the document; empty where it is right. */
    static List<String> faults(Manifest manifest) {
        String kind = manifest.apiVersion() + " " + manifest.kind();
        if (OFFICIAL.containsKey(kind)) {
            return faults(OFFICIAL.get(kind), manifest.document());
        }
        return switch (kind) {
            case "monitoring.coreos.com/v1 ServiceMonitor" -> unreadable(manifest.document(), ServiceMonitor.class);
            case "k8s.keycloak.org/v2alpha1 KeycloakRealmImport" -> {
                List<String> faults =
                        new ArrayList<>(OwnSchema.of(manifest.kind()).faults(manifest.document()));
                faults.addAll(unreadable(manifest.at("/spec/realm"), RealmRepresentation.class));
                yield faults;
            }
            case "k8s.keycloak.org/v2alpha1 Keycloak", "mysql.oracle.com/v2 InnoDBCluster" ->
                OwnSchema.of(manifest.kind()).faults(manifest.document());
            default -> List.of("Nobody here knows " + kind + ": name its model in StrictModels");
        };
    }

    /** As an official model sees it. @param model {@code V1PodSpec} */
    static List<String> faults(String model, JsonNode value) {
        try {
            Class<?> type = Class.forName(MODELS + model);
            JsonElement given = JsonParser.parseString(value.toString());
            type.getMethod("validateJsonElement", JsonElement.class).invoke(null, given);
            // The check above knows names. Types show when it is read and written again: "8080" comes back as 8080.
            JsonElement again = JsonParser.parseString(JSON.serialize(JSON.deserialize(given.toString(), type)));
            return changed(given, again);
        } catch (InvocationTargetException refused) {
            return List.of(String.valueOf(refused.getCause().getMessage()));
        } catch (ReflectiveOperationException | RuntimeException failure) {
            return List.of(failure.toString());
        }
    }

    /** Values that are others now. Models add lists and maps without content, which says nothing. */
    private static List<String> changed(JsonElement given, JsonElement again) {
        List<String> changed = new ArrayList<>();
        if (given.isJsonObject() && again != null && again.isJsonObject()) {
            given.getAsJsonObject()
                    .entrySet()
                    .forEach(field -> changed.addAll(
                            changed(field.getValue(), again.getAsJsonObject().get(field.getKey()))));
        } else if (given.isJsonArray()
                && again != null
                && again.isJsonArray()
                && again.getAsJsonArray().size() == given.getAsJsonArray().size()) {
            for (int i = 0; i < given.getAsJsonArray().size(); i++) {
                changed.addAll(changed(
                        given.getAsJsonArray().get(i), again.getAsJsonArray().get(i)));
            }
        } else if (!given.equals(again)) {
            changed.add("%s is read as %s".formatted(given, again));
        }
        return changed;
    }

    private static List<String> unreadable(JsonNode value, Class<?> type) {
        try {
            STRICT.treeToValue(value, type);
            return List.of();
        } catch (JsonProcessingException refused) {
            return List.of(refused.getMessage());
        }
    }
}
