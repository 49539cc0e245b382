package org.rostrum.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.rostrum.gateway.route.Destination;

class UniqueNamesTest {

    private final UniqueNames names = new UniqueNames();

    @Test
    void tellsPagesApartWhoseEntriesDiffer() {
        ObjectNode agenda = document("\"string\"");
        ObjectNode registry = document("\"integer\"");
        names.apply(Destination.AGENDA, agenda);
        names.apply(Destination.REGISTRY, registry);
        assertThat(agenda.at("/components/schemas").propertyStream().map(java.util.Map.Entry::getKey))
                .containsExactlyInAnyOrder("Page", "Citation", "Language");
        assertThat(registry.at("/components/schemas").propertyStream().map(java.util.Map.Entry::getKey))
                .containsExactlyInAnyOrder("RegistryPage", "RegistryCitation", "Language");
        assertThat(registry.at("/components/schemas/RegistryPage/items/$ref").asText())
                .isEqualTo("#/components/schemas/RegistryCitation");
        assertThat(registry.at("/paths/~1v1~1citations/get/schema/$ref").asText())
                .isEqualTo("#/components/schemas/RegistryPage");
    }

    @Test
    void keepsOneOfWhatIsAlike() {
        ObjectNode registry = document("\"string\"");
        names.apply(Destination.AGENDA, document("\"string\""));
        names.apply(Destination.REGISTRY, registry);
        assertThat(registry).isEqualTo(document("\"string\""));
    }

    private static ObjectNode document(String type) {
        try {
            return (ObjectNode) new ObjectMapper().readTree("""
                    {"paths": {"/v1/citations": {"get": {"schema": {"$ref": "#/components/schemas/Page"}}}},
                     "components": {"schemas": {
                       "Page": {"type": "array", "items": {"$ref": "#/components/schemas/Citation"}},
                       "Citation": {"type": %s},
                       "Language": {"enum": ["en", "fr"]}}}}
                    """.formatted(type));
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(malformed);
        }
    }
}
