package org.rostrum.schedule.meeting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rostrum.commons.text.LocalizedText;

/**
 * What a change of a meeting leads to: the same whether it is only tried ({@code ?dryRun=true}) or made.
 *
 * @param before where and when it was
 * @param meeting as it is afterwards, its warnings with those on meetings at the same time
 * @param floor what becomes of the requests for the floor and the remote time; null where nothing does
 * @param calendars which calendars show it, and so change
 * @param jointSessions which other sessions are touched
 */
public record Consequences(
        Placement before,
        MeetingView meeting,
        FloorEffect floor,
        List<Feed> calendars,
        List<JointSession> jointSessions) {

    /** Where and when a meeting is. */
    public record Placement(
            OffsetDateTime start,
            OffsetDateTime end,
            LocalDate date,
            LocalTime startTime,
            LocalTime endTime,
            String zone,
            String room,
            UUID roomId,
            Set<UUID> interpretationTeams,
            MeetingState state) {

        static Placement of(MeetingView meeting) {
            return new Placement(
                    meeting.start(),
                    meeting.end(),
                    meeting.date(),
                    meeting.startTime(),
                    meeting.endTime(),
                    meeting.zone(),
                    meeting.room(),
                    meeting.roomId(),
                    meeting.interpretationTeams(),
                    meeting.state());
        }
    }

    /**
     * A calendar, by whose it is.
     *
     * @param url where it can be read
     * @param bodyPrefix null for a body without a series symbol
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Feed(
            Kind kind, String url, UUID session, UUID body, String bodyPrefix, String item, String delegation) {

        static Feed ofSession(UUID session) {
            return new Feed(Kind.SESSION, address(session), session, null, null, null, null);
        }

        static Feed ofBody(UUID body, String prefix) {
            return new Feed(Kind.BODY, "/v1/calendar.ics?body=" + body, null, body, prefix, null, null);
        }

        static Feed ofItem(UUID session, String item) {
            return new Feed(Kind.ITEM, address(session) + "?item=" + item, session, null, null, item, null);
        }

        static Feed ofDelegation(UUID session, String code) {
            return new Feed(Kind.DELEGATION, address(session) + "?delegation=" + code, session, null, null, null, code);
        }

        private static String address(UUID session) {
            return "/v1/sessions/%s/calendar.ics".formatted(session);
        }

        /** Whose calendar it is. */
        public enum Kind {
            SESSION,
            BODY,
            ITEM,
            DELEGATION
        }
    }

    /** A session some of whose items are taken up at the meeting. @param items their numbers */
    public record JointSession(UUID session, UUID body, String bodyPrefix, LocalizedText title, List<String> items) {}
}
