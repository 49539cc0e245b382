package org.rostrum.schedule.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rostrum.commons.text.Language;
import org.rostrum.schedule.ScheduleProblem;
import org.rostrum.schedule.Words;
import org.rostrum.schedule.inscription.Statements;
import org.rostrum.schedule.inscription.Statements.Statement;
import org.rostrum.schedule.session.Session;
import org.rostrum.schedule.session.Sessions;
import org.rostrum.web.WebProblem;

/** Gathers the content of feeds and has it written. */
@ApplicationScoped
class CalendarFeeds {

    private final Sessions sessions;
    private final MeetingEvents events;
    private final CalendarEvents counts;
    private final Statements statements;

    CalendarFeeds(Sessions sessions, MeetingEvents events, CalendarEvents counts, Statements statements) {
        this.sessions = sessions;
        this.events = events;
        this.counts = counts;
        this.statements = statements;
    }

    /**
     * A feed as iCalendar in UTF-8.
     *
     * @param base address at which callers reach the API
     * @param source address of the feed, null where that is private
     * @throws RuntimeException 404 if there is no such session, or no session of such a body
     */
    @Transactional
    byte[] write(Feed feed, Language language, URI base, URI source) {
        return new CalendarWriter(Words.in(language), base).write(contentOf(feed), source);
    }

    /** @throws RuntimeException 422 if there is no such session, or no session of such a body */
    void requireKnown(Feed feed) {
        switch (feed) {
            case Feed.OfSession(UUID session) -> requireKnown(session);
            case Feed.OfItem(UUID session, String item) -> requireKnown(session);
            case Feed.OfDelegation(UUID session, String delegation) -> requireKnown(session);
            case Feed.OfBody(String body) -> {
                if (sessions.ofBody(body).isEmpty()) {
                    throw ScheduleProblem.UNKNOWN_BODY
                            .because(noSessionOf(body))
                            .with("body", body)
                            .build();
                }
            }
        }
    }

    private void requireKnown(UUID session) {
        if (sessions.findByIdOptional(session).isEmpty()) {
            throw ScheduleProblem.UNKNOWN_SESSION
                    .because("There is no session %s. GET /v1/sessions lists them.".formatted(session))
                    .with("session", session)
                    .build();
        }
    }

    private FeedContent contentOf(Feed feed) {
        return switch (feed) {
            case Feed.OfSession(UUID session) -> meetings(List.of(sessions.require(session)), event -> true);
            case Feed.OfItem(UUID session, String item) ->
                meetings(List.of(sessions.require(session)), event -> event.takesUp(session, item));
            case Feed.OfDelegation(UUID session, String delegation) ->
                statements(sessions.require(session), delegation);
            case Feed.OfBody(String body) -> meetings(requireBody(body), event -> true);
        };
    }

    private List<Session> requireBody(String body) {
        List<Session> found = sessions.ofBody(body);
        if (found.isEmpty()) {
            throw WebProblem.NOT_FOUND.because(noSessionOf(body)).build();
        }
        return found;
    }

    private static String noSessionOf(String body) {
        return "There is no session of a body '%s'. Give its id or its series symbol, such as CAC/COSP/EG.1."
                .formatted(body);
    }

    private FeedContent meetings(List<Session> of, Predicate<MeetingEvent> shown) {
        List<MeetingEvent> found = events
                .ofSessions(of.stream().map(Session::id).toList())
                .stream()
                .filter(shown)
                .toList();
        Map<UUID, CalendarEvent> counted = countsOf(found);
        return FeedContent.ofMeetings(
                of,
                found.stream()
                        .map(event -> {
                            CalendarEvent count = counted.get(event.meeting());
                            return new FeedContent.CountedMeeting(event, count.sequence, count.changedAt);
                        })
                        .toList());
    }

    private FeedContent statements(Session session, String delegation) {
        Map<UUID, MeetingEvent> meetings = events.ofSessions(Set.of(session.id())).stream()
                .collect(Collectors.toMap(MeetingEvent::meeting, Function.identity()));
        Map<UUID, CalendarEvent> counted = countsOf(meetings.values());
        List<StatementEvent> shown = statements.of(delegation, meetings.keySet()).stream()
                .filter(statement -> statement.session().equals(session.id())
                        || meetings.get(statement.meeting()).ownerSession().equals(session.id()))
                .map(statement -> event(statement, meetings.get(statement.meeting()), counted.get(statement.meeting())))
                .toList();
        return FeedContent.ofStatements(session, delegation, shown);
    }

    /** Both counts only rise, so their sum rises whenever one of them does. */
    private static StatementEvent event(Statement statement, MeetingEvent meeting, CalendarEvent count) {
        return new StatementEvent(
                statement,
                meeting,
                Math.toIntExact(count.sequence + statement.version()),
                count.changedAt.isAfter(statement.changedAt()) ? count.changedAt : statement.changedAt());
    }

    private Map<UUID, CalendarEvent> countsOf(Collection<MeetingEvent> found) {
        return counts.of(found.stream().map(MeetingEvent::meeting).toList());
    }
}
