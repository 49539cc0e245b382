package org.rostrum.commons.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.rostrum.web.MalformedJson;
import org.rostrum.web.WebProblem;

/** Applies a JSON Merge Patch (RFC 7396) to a value of ours. */
@ApplicationScoped
public class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;

    public MergePatch(ObjectMapper json) {
        this.json = json;
    }

    /**
     * What {@code current} becomes: members of the patch replace its members, {@code null} removes one. The result is
     * read as strictly as a body, so an unknown member is a 400.
     */
    public <T> T apply(T current, JsonNode patch, Class<T> type) {
        if (!patch.isObject()) {
            throw WebProblem.BAD_REQUEST
                    .because("A merge patch is a JSON object with the members to change.")
                    .build();
        }
        try {
            return json.treeToValue(merged(json.valueToTree(current), patch), type);
        } catch (JsonProcessingException unreadable) {
            throw MalformedJson.problem(unreadable);
        }
    }

    /** The function MergePatch of RFC 7396 section 2. */
    private static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode result = target instanceof ObjectNode object ? object : ((ObjectNode) patch).objectNode();
        patch.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else {
                result.set(change.getKey(), merged(result.path(change.getKey()), change.getValue()));
            }
        });
        return result;
    }
}
