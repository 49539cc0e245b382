package org.rostrum.schedule.calendar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.rostrum.commons.text.LocalizedText;

/**
 * What calendars show of a meeting, and nothing else, in all languages: when two of these are equal, no subscriber sees
 * a difference.
 *
 * @param bodyPrefix series symbol of the owner session's body, null where that has none
 * @param zone IANA name of the zone of the owner session
 * @param building of the owner session, null where none is named
 * @param venue of the owner session, null where none is known
 * @param observation address at which the meeting can be watched, null where there is none
 */
record MeetingEvent(
        UUID meeting,
        UUID ownerSession,
        String bodyPrefix,
        LocalizedText sessionTitle,
        int number,
        String zone,
        Instant start,
        Instant end,
        boolean cancelled,
        String room,
        LocalizedText building,
        LocalizedText venue,
        String observation,
        List<Item> items) {

    /** An item as the table prints it. */
    record Item(UUID session, String number, LocalizedText title, boolean continued, List<Joint> jointWith) {}

    /** Items of another session's agenda that are considered together with it. */
    record Joint(UUID session, LocalizedText sessionTitle, List<String> numbers) {}

    /** Whether an item of a session is taken up, directly or by joint consideration. */
    boolean takesUp(UUID session, String number) {
        return items.stream()
                .anyMatch(item -> item.session.equals(session) && item.number.equals(number)
                        || item.jointWith.stream()
                                .anyMatch(joint -> joint.session.equals(session) && joint.numbers.contains(number)));
    }
}
