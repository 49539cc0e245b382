package org.rostrum.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One document for Kubernetes. */
record Manifest(JsonNode document) {

    String kind() {
        return document.path("kind").asText();
    }

    String apiVersion() {
        return document.path("apiVersion").asText();
    }

    String name() {
        return document.at("/metadata/name").asText();
    }

    String namespace() {
        return document.at("/metadata/namespace").asText();
    }

    JsonNode at(String pointer) {
        return document.at(pointer);
    }

    /** What the pods of a workload are made of; empty for what makes none. */
    Optional<JsonNode> podTemplate() {
        return switch (kind()) {
            case "Deployment", "StatefulSet", "Job" -> Optional.of(document.at("/spec/template"));
            case "CronJob" -> Optional.of(document.at("/spec/jobTemplate/spec/template"));
            default -> Optional.empty();
        };
    }

    /** Containers of its pods, those that run before the others too. */
    List<JsonNode> containers() {
        List<JsonNode> containers = new ArrayList<>();
        podTemplate().ifPresent(template -> {
            template.at("/spec/initContainers").forEach(containers::add);
            template.at("/spec/containers").forEach(containers::add);
        });
        return containers;
    }

    static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }

    @Override
    public String toString() {
        return "%s %s/%s".formatted(kind(), namespace(), name());
    }
}
