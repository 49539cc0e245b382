package org.rostrum.agenda.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What changed from one version of an agenda to another.
 *
 * @param changes in words of the field
 * @param patch the same as JSON Patch (RFC 6902): applied to the JSON of {@code from}, it gives that of {@code to}
 */
public record AgendaDiff(
        long from,
        long to,
        List<Change> changes,

        @Schema(type = SchemaType.ARRAY, implementation = Object.class)
        JsonNode patch) {}
