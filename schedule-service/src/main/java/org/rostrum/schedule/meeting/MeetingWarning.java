package org.rostrum.schedule.meeting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/**
 * Something the planner should know; nothing is refused for it.
 *
 * @param code kebab-case, stable
 * @param meetings the other meetings it is about
 * @param session whose item it is about
 * @param item the item it is about
 * @param symbol the document it is about
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeetingWarning(
        String code, String message, List<UUID> meetings, UUID session, String item, String symbol) {

    static MeetingWarning of(String code, String message) {
        return new MeetingWarning(code, message, null, null, null, null);
    }
}
