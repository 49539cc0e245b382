package org.rostrum.schedule.timetable;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.schedule.Sha256;

/** How a table is answered with as CSV (RFC 4180). */
final class CsvAnswers {

    static final String MEDIA_TYPE = "text/csv";

    private CsvAnswers() {}

    static Response of(String csv, Conditions conditions) {
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        EntityTag tag = new EntityTag(Sha256.hex(bytes).substring(0, 32));
        return Response.fromResponse(conditions.answer(bytes, tag))
                .type("text/csv;charset=UTF-8;header=present")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
