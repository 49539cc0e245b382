package org.rostrum.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.rostrum.gateway.route.Destination;

/** One OpenAPI document made of several. */
final class MergedDocument {

    private static final String COMPONENTS = "components";
    private static final String PATHS = "paths";

    private MergedDocument() {}

    /** @param documents of those who answered; they are changed */
    static ObjectNode of(Map<Destination, ObjectNode> documents) {
        UniqueNames names = new UniqueNames();
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        merged.put("openapi", "3.1.0");
        merged.putObject("info")
                .put("title", "Rostrum")
                .put("version", "1")
                .put(
                        "description",
                        "Agendas, documents, the organization of work and the floor of intergovernmental meetings.");
        Map<String, JsonNode> paths = new TreeMap<>();
        documents.forEach((service, document) -> {
            names.apply(service, document);
            document.path(PATHS)
                    .properties()
                    .forEach(path -> paths.merge(path.getKey(), path.getValue(), MergedDocument::both));
            document.path(COMPONENTS).properties().forEach(section -> section.getValue()
                    .properties()
                    .forEach(component -> merged.withObject("/" + COMPONENTS)
                            .withObject("/" + section.getKey())
                            .set(component.getKey(), component.getValue())));
        });
        merged.putObject(PATHS).setAll(paths);
        return merged;
    }

    private static JsonNode both(JsonNode one, JsonNode other) {
        return ((ObjectNode) one).setAll((ObjectNode) other);
    }
}
