package org.rostrum.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Says what stands for the variables of a path: they mean the same wherever they occur. */
final class PathVariables {

    private static final Map<String, String> MEANINGS = Map.of(
            "symbol", "Symbol of the document. Its slashes may stay or be written `%2F`.",
            "lang", "Language of the file: `ar`, `zh`, `en`, `fr`, `ru` or `es`.",
            "format", "Format of the file.",
            "item", "Number of the item, such as `3(a)`; on agendas its id too.",
            "code", "Code of the delegation or group.",
            "version", "Number of the version.",
            "number", "Number of the version.",
            "part", "Id of the part of the agenda.");

    private PathVariables() {}

    static void describe(DescribedOperation operation) {
        for (JsonNode parameter : operation.json().path("parameters")) {
            if (parameter instanceof ObjectNode variable
                    && variable.path("in").asText().equals("path")
                    && !variable.has("description")) {
                variable.put("description", meaningOf(variable.path("name").asText(), operation.path()));
            }
        }
    }

    private static String meaningOf(String name, String path) {
        String known = MEANINGS.get(name);
        return known != null ? known : "Id of the " + OperationNames.singularBefore("{" + name + "}", path) + ".";
    }
}
