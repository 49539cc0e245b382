package org.rostrum.schedule.timetable;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is otherwise in a later version of a timetable.
 *
 * @param changes in the words of the field
 * @param patch the same as JSON Patch (RFC 6902), from {@code timetable} of the one version to that of the other
 */
public record DiffView(
        int from,
        int to,
        List<Difference> changes,

        @Schema(type = SchemaType.ARRAY, implementation = Object.class)
        JsonNode patch) {}
