package org.rostrum.agenda.neighbour;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.ServerErrorException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.rostrum.agenda.ItemReferences.Reference;
import org.rostrum.agenda.neighbour.Placed.Outcome;
import org.rostrum.agenda.neighbour.ScheduleClient.Entry;
import org.rostrum.agenda.neighbour.ScheduleClient.Id;
import org.rostrum.agenda.neighbour.ScheduleClient.Joint;
import org.rostrum.agenda.neighbour.ScheduleClient.Meeting;
import org.rostrum.agenda.neighbour.ScheduleClient.Session;
import org.rostrum.commons.text.LocalizedText;

/** The schedule as an import uses it; see {@link RegistryNeighbour} for how it is asked. */
@ApplicationScoped
@Retry(
        maxRetries = 2,
        delay = 200,
        retryOn = {
            ProcessingException.class,
            ServerErrorException.class,
            NeighbourRefusal.Passing.class,
            NeighbourRefusal.Conflict.class
        })
@CircuitBreaker(
        requestVolumeThreshold = 6,
        delay = 5_000,
        failOn = {ProcessingException.class, ServerErrorException.class})
public class ScheduleNeighbour {

    private static final int PAGE = 100;
    private static final int NOT_FOUND = 404;

    private final ScheduleClient schedule;

    ScheduleNeighbour(@RestClient ScheduleClient schedule) {
        this.schedule = schedule;
    }

    /** A session known only because this agenda names it: found in whatever state, else made as a stub. */
    public Placed<UUID> otherSession(String key, UUID body, int ordinal, boolean resumed, LocalizedText title) {
        return find(body, ordinal, resumed, false)
                .or(() -> find(body, ordinal, resumed, true))
                .map(there -> placedSession(there.id(), Outcome.FOUND))
                .orElseGet(() -> {
                    Session stub = new Session(
                            body, ordinal, resumed, title, null, null, null, null, null, false, null, false, null,
                            true);
                    return placedSession(schedule.create(key, stub).id(), Outcome.CREATED);
                });
    }

    /** The session of the agenda: found, or completed where it was a stub, or made. */
    public Placed<UUID> session(String key, SessionPlan plan) {
        Session wanted = new Session(
                plan.body(),
                plan.ordinal(),
                plan.resumed(),
                plan.title(),
                plan.startDate(),
                plan.endDate(),
                plan.opensAt(),
                plan.venue(),
                plan.zone(),
                plan.zoneInferred(),
                plan.format(),
                plan.onlineObservation(),
                plan.remoteTime() == null ? null : new ScheduleClient.Policies(plan.remoteTime()),
                false);
        Optional<Id> there = find(plan.body(), plan.ordinal(), plan.resumed(), false);
        if (there.isPresent()) {
            return placedSession(there.get().id(), Outcome.FOUND);
        }
        Optional<Id> stub = find(plan.body(), plan.ordinal(), plan.resumed(), true);
        if (stub.isPresent()) {
            String tag = schedule.session(stub.get().id()).getHeaderString("ETag");
            return placedSession(schedule.change(stub.get().id(), tag, wanted).id(), Outcome.CHANGED);
        }
        return placedSession(schedule.create(key, wanted).id(), Outcome.CREATED);
    }

    /** The series symbol of a session's body, null where that has none; empty where there is no such session. */
    public Optional<SessionBody> bodyOf(UUID session) {
        try {
            return Optional.of(schedule.sessionBody(session));
        } catch (NeighbourRefusal refused) {
            if (refused.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** Whose a session is. @param bodyPrefix series symbol, null where the body has none */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record SessionBody(UUID body, String bodyPrefix) {}

    /** One meeting of a session's timetable, found by its number. */
    public Placed<UUID> meeting(String key, MeetingPlan plan) {
        for (String cursor = null; ; ) {
            ScheduleClient.Meetings page = schedule.meetings(plan.session(), PAGE, cursor);
            for (ScheduleClient.PlannedMeeting there : page.data()) {
                if (there.ownerSession().equals(plan.session()) && there.number() == plan.number()) {
                    return placedMeeting(there.id(), Outcome.FOUND);
                }
            }
            cursor = page.next();
            if (cursor == null) {
                break;
            }
        }
        Meeting wanted = new Meeting(
                plan.session(),
                plan.number(),
                plan.start(),
                plan.end(),
                plan.timeAsPrinted(),
                plan.room(),
                plan.entries().stream()
                        .map(entry -> new Entry(
                                entry.item(),
                                entry.title(),
                                entry.continued(),
                                entry.notes(),
                                entry.jointWith().entrySet().stream()
                                        .map(joint -> new Joint(joint.getKey(), joint.getValue()))
                                        .toList()))
                        .toList());
        return placedMeeting(schedule.create(key, wanted).id(), Outcome.CREATED);
    }

    /** The entries of a session's meetings that take up one of these items. */
    public List<Reference> entriesTakingUp(UUID session, Collection<UUID> items) {
        List<Reference> found = new ArrayList<>();
        String cursor = null;
        do {
            ScheduleClient.Meetings page = schedule.meetings(session, PAGE, cursor);
            for (ScheduleClient.PlannedMeeting meeting : page.data()) {
                for (ScheduleClient.PlannedEntry entry : meeting.entries()) {
                    if (entry.itemId() != null && items.contains(entry.itemId())) {
                        found.add(new Reference(
                                "meeting-entry", meeting.id(), entry.itemId(), "/v1/meetings/" + meeting.id()));
                    }
                }
            }
            cursor = page.next();
        } while (cursor != null);
        return found;
    }

    /** The notes below a timetable; notes that are there stay as they are. */
    public Placed<UUID> notes(UUID session, Map<String, LocalizedText> notes) {
        String url = "/v1/sessions/%s/organization-of-work".formatted(session);
        var there = schedule.organizationOfWork(session);
        if (!there.getEntity().notes().isEmpty() || notes.isEmpty()) {
            return new Placed<>(session, Outcome.FOUND, url);
        }
        schedule.change(session, there.getHeaderString("ETag"), new ScheduleClient.OrganizationOfWork(notes));
        return new Placed<>(session, Outcome.CHANGED, url);
    }

    /** A session as it is to be; see the schedule service for the members. @param remoteTime null for the standard */
    public record SessionPlan(
            UUID body,
            Integer ordinal,
            boolean resumed,
            LocalizedText title,
            LocalDate startDate,
            LocalDate endDate,
            LocalDateTime opensAt,
            LocalizedText venue,
            String zone,
            boolean zoneInferred,
            String format,
            boolean onlineObservation,
            RemoteTime remoteTime) {}

    /** "Only 30 minutes of each three-hour meeting": 1,800 allotted for 10,800 scheduled seconds. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record RemoteTime(int allottedSeconds, int perScheduledSeconds) {}

    /** A meeting as it is to be. @param number 1 for the first of the session */
    public record MeetingPlan(
            UUID session,
            int number,
            OffsetDateTime start,
            OffsetDateTime end,
            String timeAsPrinted,
            String room,
            List<EntryPlan> entries) {}

    /** One entry of a meeting. @param jointWith items of other sessions' agendas by session */
    public record EntryPlan(
            String item,
            LocalizedText title,
            boolean continued,
            List<String> notes,
            Map<UUID, List<String>> jointWith) {}

    private Optional<Id> find(UUID body, Integer ordinal, boolean resumed, boolean stub) {
        return schedule.sessions(body, ordinal, resumed, stub).data().stream().findFirst();
    }

    private static Placed<UUID> placedSession(UUID id, Outcome outcome) {
        return new Placed<>(id, outcome, "/v1/sessions/" + id);
    }

    private static Placed<UUID> placedMeeting(UUID id, Outcome outcome) {
        return new Placed<>(id, outcome, "/v1/meetings/" + id);
    }
}
