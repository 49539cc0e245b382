package org.rostrum.schedule.inscription;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rostrum.schedule.ScheduleProblem;
import org.rostrum.schedule.floor.Floor;
import org.rostrum.schedule.floor.FloorCommand;
import org.rostrum.schedule.floor.Place;
import org.rostrum.schedule.floor.Risk;
import org.rostrum.schedule.floor.Status;
import org.rostrum.schedule.inscription.FloorDecisions.Made;
import org.rostrum.schedule.meeting.FloorEffect;
import org.rostrum.schedule.meeting.FloorEffect.Request;
import org.rostrum.schedule.meeting.ItemNumber;
import org.rostrum.schedule.meeting.Meeting;
import org.rostrum.schedule.meeting.MeetingFloor;
import org.rostrum.schedule.remotetime.RemoteTime;
import org.rostrum.schedule.session.SessionPolicies;

/** Lets the floor follow its meeting, under the lock that all decisions on it take. */
@ApplicationScoped
class MeetingFloors implements MeetingFloor {

    private final Floors floors;
    private final Inscriptions inscriptions;
    private final Ledger ledger;
    private final FloorDecisions decisions;
    private final MeetingFrames frames;

    MeetingFloors(
            Floors floors, Inscriptions inscriptions, Ledger ledger, FloorDecisions decisions, MeetingFrames frames) {
        this.floors = floors;
        this.inscriptions = inscriptions;
        this.ledger = ledger;
        this.decisions = decisions;
        this.frames = frames;
    }

    @Override
    public void lock(Set<UUID> meetings) {
        if (!meetings.isEmpty()) {
            floors.take(meetings);
        }
    }

    @Override
    public FloorEffect reallot(Meeting meeting, SessionPolicies policies) {
        int seconds = policies.remoteTime().allot(meeting.scheduledTime());
        MeetingFrame frame = frames.require(meeting.id());
        Made made = decisions.decide(floors.lock(meeting.id()), new FloorCommand.Allot(seconds), frame);
        Set<UUID> promoted = made.entries().stream()
                .filter(entry -> entry.decision == DecisionKind.PROMOTED)
                .map(entry -> entry.inscriptionId)
                .collect(Collectors.toSet());
        Set<UUID> atRisk = Risk.endangered(made.after(), frame.policy(), frame.lists(), made.at())
                .keySet();
        long pending = made.after().places().values().stream()
                .filter(place -> place.status().isPending())
                .count();
        return new FloorEffect(
                figures(made.before(), made),
                figures(made.after(), made),
                (int) pending - promoted.size(),
                those(made.after(), place -> atRisk.contains(place.inscription())),
                those(made.after(), place -> promoted.contains(place.inscription())),
                List.of(),
                delegations(made.after()));
    }

    @Override
    public void interrupt(Meeting meeting) {
        decisions.decide(
                floors.lock(meeting.id()),
                new FloorCommand.Interrupt("The meeting was suspended."),
                frames.require(meeting.id()));
    }

    @Override
    public FloorEffect end(Meeting meeting) {
        Made made = decisions.decide(floors.lock(meeting.id()), new FloorCommand.Close(), frames.require(meeting.id()));
        return new FloorEffect(
                figures(made.before(), made),
                figures(made.after(), made),
                0,
                List.of(),
                List.of(),
                those(made.before(), place -> place.status().isPending()),
                delegations(made.before()));
    }

    @Override
    public void requireRequestsTakenUp(Meeting meeting) {
        // Locked first: who asks for the floor locks it too, and reads the meeting's entries after that.
        floors.lock(meeting.id());
        List<Request> without = inscriptions.standing(meeting.id()).stream()
                .filter(one -> !meeting.takesUp(one.sessionId, new ItemNumber(one.item)))
                .map(one -> new Request(
                        one.id(), one.delegation, one.sessionId, one.item, one.mode.name(), one.requestedSeconds))
                .toList();
        if (!without.isEmpty()) {
            throw ScheduleProblem.ENTRY_IN_USE
                    .because("%d requests for the floor stand under an item that the meeting would no longer take up."
                                    .formatted(without.size())
                            + " Have them withdrawn first.")
                    .with("inscriptions", without)
                    .build();
        }
    }

    @Override
    public void remove(UUID meeting) {
        FloorRow row = floors.lock(meeting);
        if (inscriptions.count("meetingId", meeting) > 0) {
            throw ScheduleProblem.MEETING_IN_USE
                    .because("The floor was asked for at this meeting, and that stays on record. Cancel the meeting"
                            + " instead: POST /v1/meetings/%s:cancel.".formatted(meeting))
                    .with("decisions", row.lastSequence)
                    .build();
        }
        floors.remove(row);
        ledger.delete("key.meetingId", meeting);
        floors.flush();
    }

    private static List<Request> those(Floor floor, Predicate<Place> which) {
        return floor.places().values().stream()
                .filter(which)
                .map(MeetingFloors::request)
                .toList();
    }

    /** Whose requests stand. */
    private static List<FloorEffect.Speaker> delegations(Floor floor) {
        return floor.places().values().stream()
                .filter(place -> place.status().isPending())
                .map(place -> new FloorEffect.Speaker(
                        place.list().session(), place.speaker().delegation()))
                .distinct()
                .sorted(Comparator.comparing(FloorEffect.Speaker::delegation)
                        .thenComparing(FloorEffect.Speaker::session))
                .toList();
    }

    private static Request request(Place place) {
        return new Request(
                place.inscription(),
                place.speaker().delegation(),
                place.list().session(),
                place.list().item(),
                place.request().mode().name(),
                place.status() == Status.WAITING ? place.request().requestedSeconds() : place.grantedSeconds());
    }

    private static FloorEffect.Figures figures(Floor floor, Made made) {
        RemoteTime time = floor.figures(made.at());
        return new FloorEffect.Figures(
                time.allottedSeconds(), time.reservedSeconds(), time.availableSeconds(), time.waitingSeconds());
    }
}
