package org.rostrum.schedule.calendar;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.schedule.Sha256;

/** How a calendar is answered with: its tag is made of its bytes, and nobody but the reader keeps it. */
final class CalendarAnswers {

    static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";

    private CalendarAnswers() {}

    /** 200 with the calendar, or 304 where the caller has these bytes. */
    static Response of(byte[] calendar, Conditions conditions) {
        EntityTag tag = new EntityTag(Sha256.hex(calendar).substring(0, 32));
        return Response.fromResponse(conditions.answer(calendar, tag))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
