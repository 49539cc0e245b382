package org.rostrum.schedule;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.nio.charset.StandardCharsets;
import org.rostrum.commons.conditional.Conditions;

/** How a table is answered with as CSV (RFC 4180). */
public final class CsvAnswers {

    public static final String MEDIA_TYPE = "text/csv";

    private CsvAnswers() {}

    /** Whether a caller would rather have CSV than JSON; JSON where both are alike. */
    public static boolean isWanted(Request request) {
        Variant wanted =
                request.selectVariant(Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(MEDIA_TYPE))
                        .build());
        return wanted != null && wanted.getMediaType().getSubtype().equals("csv");
    }

    public static Response of(String csv, Conditions conditions) {
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        EntityTag tag = new EntityTag(Sha256.hex(bytes).substring(0, 32));
        return Response.fromResponse(conditions.answer(bytes, tag))
                .type("text/csv;charset=UTF-8;header=present")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
