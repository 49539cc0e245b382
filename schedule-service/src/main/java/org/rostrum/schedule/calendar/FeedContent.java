package org.rostrum.schedule.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rostrum.commons.text.LocalizedText;
import org.rostrum.schedule.session.Session;

/**
 * What is in a feed, before it is written in one language.
 *
 * @param title of the session, or of a body's latest
 * @param zones of the sessions whose calendar it is, at least one; the last is that of {@code title}
 * @param startDate of that session, null where none is known
 * @param delegation whose statements it shows, null where it shows meetings
 */
record FeedContent(
        LocalizedText title,
        List<ZoneId> zones,
        LocalDate startDate,
        String delegation,
        List<CountedMeeting> meetings,
        List<StatementEvent> statements) {

    /** A meeting with the count of its changes. */
    record CountedMeeting(MeetingEvent event, int sequence, Instant changedAt) {}

    static FeedContent ofMeetings(List<Session> sessions, List<CountedMeeting> meetings) {
        return of(sessions, null, meetings, List.of());
    }

    static FeedContent ofStatements(Session session, String delegation, List<StatementEvent> statements) {
        return of(List.of(session), delegation, List.of(), statements);
    }

    private static FeedContent of(
            List<Session> sessions, String delegation, List<CountedMeeting> meetings, List<StatementEvent> statements) {
        Session latest = sessions.getLast();
        return new FeedContent(
                latest.title(),
                sessions.stream().map(Session::zoneId).toList(),
                latest.startDate(),
                delegation,
                meetings,
                statements);
    }

    /** When what is shown last changed; empty while nothing is shown. */
    Optional<Instant> changedAt() {
        return Stream.concat(
                        meetings.stream().map(CountedMeeting::changedAt),
                        statements.stream().map(StatementEvent::changedAt))
                .max(Instant::compareTo);
    }

    /** The zones of all times in the feed, and of the sessions, so that no feed is empty. */
    Set<String> zonesShown() {
        Set<String> all = new TreeSet<>();
        zones.forEach(zone -> all.add(zone.getId()));
        shown().forEach(event -> all.add(event.zone()));
        return all;
    }

    Instant first() {
        return shown().map(MeetingEvent::start).min(Instant::compareTo).orElseGet(this::expected);
    }

    Instant last() {
        return shown().map(MeetingEvent::end).max(Instant::compareTo).orElseGet(this::expected);
    }

    ZoneId mainZone() {
        return zones.getLast();
    }

    private Stream<MeetingEvent> shown() {
        return Stream.concat(
                meetings.stream().map(CountedMeeting::event),
                statements.stream().map(StatementEvent::meeting));
    }

    private Instant expected() {
        return startDate == null
                ? Instant.EPOCH
                : startDate.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
