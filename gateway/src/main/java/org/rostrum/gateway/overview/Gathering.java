package org.rostrum.gateway.overview;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rostrum.gateway.overview.Overview.DocumentHead;
import org.rostrum.gateway.overview.Overview.MeetingOfTheDay;
import org.rostrum.gateway.overview.Overview.SessionHead;
import org.rostrum.gateway.overview.ServiceReads.Answer;
import org.rostrum.gateway.overview.ServiceReads.Caller;
import org.rostrum.gateway.route.Destination;

/**
 * Gathers an overview: session, timetable and agenda at the same time, then what they lead to, again at the same time.
 * Nothing waits for a service longer than the patience of one read, twice.
 */
@ApplicationScoped
class Gathering {

    private static final Answer NOT_ASKED =
            new Answer(0, com.fasterxml.jackson.databind.node.MissingNode.getInstance());

    private final ServiceReads reads;
    private final Clock clock = Clock.systemUTC();

    Gathering(ServiceReads reads) {
        this.reads = reads;
    }

    /**
     * What is asked for.
     *
     * @param date null for the session's day that is nearest to today
     * @param lang one language of each text; null for all
     */
    record Question(String session, LocalDate date, Set<Part> parts, String lang, Caller caller) {

        boolean wants(Part... anyOf) {
            return Set.of(anyOf).stream().anyMatch(parts::contains);
        }

        String target(String path, String query) {
            String language = lang == null ? "" : "lang=" + encoded(lang);
            String both = query.isEmpty() || language.isEmpty() ? query + language : query + "&" + language;
            return both.isEmpty() ? path : path + "?" + both;
        }
    }

    /** An overview, or the session's refusal: what the schedule service answers instead of it (4xx). */
    sealed interface Gathered {

        /** What could be had. */
        record Had(Overview overview) implements Gathered {}

        /** Nothing can be shown of a session that is not there, or not for this caller. */
        record Refused(Answer answer) implements Gathered {}

        /** No service answered at all. */
        record Nothing() implements Gathered {}
    }

    Uni<Gathered> gather(Question question) {
        Uni<Answer> session = schedule(question, "/v1/sessions/" + encoded(question.session()));
        Uni<Answer> timetable = question.wants(Part.MEETINGS, Part.REMOTE_TIME, Part.DOCUMENTS)
                ? schedule(question, "/v1/sessions/" + encoded(question.session()) + "/organization-of-work")
                : Uni.createFrom().item(NOT_ASKED);
        Uni<Answer> agenda = question.wants(Part.AGENDA, Part.DOCUMENTS)
                ? reads.get(
                        Destination.AGENDA,
                        question.target("/v1/agendas", "limit=1&session=" + encoded(question.session())),
                        question.caller())
                : Uni.createFrom().item(NOT_ASKED);
        return Uni.combine().all().unis(session, timetable, agenda).asTuple().flatMap(answers -> {
            Answer head = answers.getItem1();
            if (head.status() >= 400 && head.status() < 500) {
                return Uni.createFrom().item(new Gathered.Refused(head));
            }
            return furtherParts(question, head, answers.getItem2(), answers.getItem3());
        });
    }

    private Uni<Gathered> furtherParts(Question question, Answer head, Answer timetable, Answer agendas) {
        SessionHead session = head.isOk() ? Answers.session(head.body()) : null;
        LocalDate day = question.date() != null
                ? question.date()
                : DayOfSession.nearest(
                        clock,
                        session == null ? null : session.zone(),
                        session == null ? null : session.startDate(),
                        session == null ? null : session.endDate());
        List<MeetingOfTheDay> meetings = timetable.isOk() ? Answers.meetings(timetable.body(), day) : null;
        JsonNode agenda = agendas.body().path("data").path(0);
        List<DocumentHead> listed = agendas.isOk()
                ? DocumentsOfTheDay.listed(agenda, meetings == null ? null : taken(meetings, question.session()))
                : null;
        Set<Part> missing = EnumSet.noneOf(Part.class);
        note(missing, Part.SESSION, session == null);
        note(missing, Part.MEETINGS, meetings == null);
        note(missing, Part.REMOTE_TIME, meetings == null);
        note(missing, Part.AGENDA, !agendas.isOk());
        note(missing, Part.DOCUMENTS, !agendas.isOk());
        return Uni.combine()
                .all()
                .unis(remoteTimes(question, meetings, missing), titles(question, listed, missing))
                .with((times, documents) -> {
                    missing.retainAll(question.parts());
                    if (missing.containsAll(question.parts())) {
                        return new Gathered.Nothing();
                    }
                    return new Gathered.Had(new Overview(
                            day,
                            question.wants(Part.SESSION) ? session : null,
                            question.wants(Part.MEETINGS, Part.REMOTE_TIME) ? times : null,
                            question.wants(Part.AGENDA) && agendas.isOk() && !agenda.isMissingNode()
                                    ? Answers.agenda(agenda)
                                    : null,
                            question.wants(Part.DOCUMENTS) ? documents : null,
                            List.copyOf(missing)));
                });
    }

    private static void note(Set<Part> missing, Part part, boolean isMissing) {
        if (isMissing) {
            missing.add(part);
        }
    }

    /** The items of this session that are taken; a joint meeting takes others' too. */
    private static Set<String> taken(List<MeetingOfTheDay> meetings, String session) {
        return meetings.stream()
                .flatMap(meeting -> meeting.entries().stream())
                .filter(entry -> entry.sessionId() == null || entry.sessionId().equalsIgnoreCase(session))
                .map(Overview.EntryOfTheDay::item)
                .collect(Collectors.toSet());
    }

    private Uni<List<MeetingOfTheDay>> remoteTimes(
            Question question, List<MeetingOfTheDay> meetings, Set<Part> missing) {
        if (meetings == null || meetings.isEmpty() || !question.wants(Part.REMOTE_TIME)) {
            return Uni.createFrom().item(meetings);
        }
        List<Uni<Answer>> asked = meetings.stream()
                .map(meeting -> reads.get(
                        Destination.SCHEDULE, "/v1/meetings/" + meeting.id() + "/remote-time", question.caller()))
                .toList();
        return Uni.join().all(asked).andFailFast().map(answers -> {
            List<MeetingOfTheDay> complete = new ArrayList<>();
            for (int i = 0; i < meetings.size(); i++) {
                Answer answer = answers.get(i);
                note(missing, Part.REMOTE_TIME, !answer.isOk());
                complete.add(Answers.with(meetings.get(i), answer.isOk() ? Answers.remoteTime(answer.body()) : null));
            }
            return complete;
        });
    }

    private Uni<List<DocumentHead>> titles(Question question, List<DocumentHead> listed, Set<Part> missing) {
        if (listed == null || listed.isEmpty() || !question.wants(Part.DOCUMENTS)) {
            return Uni.createFrom().item(listed);
        }
        List<Uni<Answer>> asked = listed.stream()
                .map(document -> reads.get(
                        Destination.REGISTRY,
                        question.target("/v1/documents/" + encoded(document.symbol()), ""),
                        question.caller()))
                .toList();
        return Uni.join().all(asked).andFailFast().map(answers -> {
            List<DocumentHead> complete = new ArrayList<>();
            for (int i = 0; i < listed.size(); i++) {
                Answer answer = answers.get(i);
                // 404: the agenda lists a document that nobody has entered, which is no failure.
                note(missing, Part.DOCUMENTS, !answer.isOk() && answer.status() != 404);
                complete.add(answer.isOk() ? known(listed.get(i), answer.body()) : listed.get(i));
            }
            return complete;
        });
    }

    private static DocumentHead known(DocumentHead listed, JsonNode document) {
        var title = Answers.text(document.path("title"));
        return new DocumentHead(
                listed.symbol(),
                title == null ? listed.title() : title,
                Answers.textOf(document, "status"),
                listed.items());
    }

    private Uni<Answer> schedule(Question question, String path) {
        return reads.get(Destination.SCHEDULE, question.target(path, ""), question.caller());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
