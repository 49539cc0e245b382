package org.rostrum.schedule.inscription;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostrum.schedule.ScheduleProblem;
import org.rostrum.schedule.floor.FloorCommand;
import org.rostrum.schedule.floor.FloorCommand.Arrival;
import org.rostrum.schedule.floor.ListKey;
import org.rostrum.schedule.floor.Place;
import org.rostrum.schedule.inscription.CarriedOverView.Carried;
import org.rostrum.schedule.meeting.Meeting;
import org.rostrum.schedule.meeting.Meetings;

/** Takes those not reached at one meeting to a later one, under the locks of both floors (floor rule 18). */
@ApplicationScoped
class CarryOvers {

    private final Floors floors;
    private final Inscriptions inscriptions;
    private final FloorDecisions decisions;
    private final MeetingFrames frames;
    private final Meetings meetings;

    CarryOvers(
            Floors floors,
            Inscriptions inscriptions,
            FloorDecisions decisions,
            MeetingFrames frames,
            Meetings meetings) {
        this.floors = floors;
        this.inscriptions = inscriptions;
        this.decisions = decisions;
        this.frames = frames;
        this.meetings = meetings;
    }

    /** @throws RuntimeException 409 if no later meeting takes up the item, or the one that is named does not */
    CarriedOverView carryOver(MeetingFrame from, ListKey list, UUID named) {
        Meeting later = laterMeeting(from, list, named);
        // The earlier meeting first, always: whoever locks two floors locks them in the order of time.
        FloorRow source = floors.lock(from.meeting().id());
        FloorRow target = floors.lock(later.id());
        requireStillTakesUp(later, list);
        var made = decisions.decide(source, new FloorCommand.CarryOver(list, later.id()), from);
        Map<UUID, Inscription> arrivals = new LinkedHashMap<>();
        List<Arrival> places = new ArrayList<>();
        List<Carried> carried = new ArrayList<>();
        for (LedgerEntry entry : made.entries()) {
            if (entry.decision == DecisionKind.CARRIED_OVER) {
                Place place = made.after().places().get(entry.inscriptionId);
                Inscription earlier = inscriptions.require(place.inscription());
                Inscription arrival = arrival(earlier, target);
                earlier.carriedOverTo = arrival.id();
                arrivals.put(arrival.id(), arrival);
                places.add(new Arrival(arrival.id(), list, place.speaker(), place.request()));
                carried.add(new Carried(earlier.id(), arrival.id()));
            }
        }
        decisions.decide(
                target,
                new FloorCommand.Receive(places),
                frames.require(later.id()),
                place -> arrivals.get(place.inscription()));
        return new CarriedOverView(later.id(), carried);
    }

    private Meeting laterMeeting(MeetingFrame from, ListKey list, UUID named) {
        return meetings.after(from.meeting()).stream()
                .filter(later -> named == null || later.id().equals(named))
                .filter(later -> MeetingFrame.takesUp(later, list))
                .findFirst()
                .orElseThrow(() -> ScheduleProblem.NO_LATER_MEETING
                        .because(
                                named == null
                                        ? "No later meeting of the session that can still be held takes up item %s."
                                                .formatted(list.item())
                                        : "Meeting %s is no later meeting of the session that takes up item %s."
                                                .formatted(named, list.item()))
                        .build());
    }

    /** What was read before the lock was had may have been changed since. */
    private void requireStillTakesUp(Meeting later, ListKey list) {
        meetings.getEntityManager().refresh(later);
        if (!later.state().takesRequests() || !MeetingFrame.takesUp(later, list)) {
            throw ScheduleProblem.NO_LATER_MEETING
                    .because("Meeting %s has just been changed and takes item %s no more; ask again."
                            .formatted(later.id(), list.item()))
                    .build();
        }
    }

    private static Inscription arrival(Inscription earlier, FloorRow target) {
        Inscription arrival = new Inscription();
        arrival.meetingId = target.meetingId;
        arrival.sessionId = earlier.sessionId;
        arrival.item = earlier.item;
        arrival.delegation = earlier.delegation;
        arrival.onBehalfOf = earlier.onBehalfOf;
        arrival.speaker = earlier.speaker;
        arrival.speakerRank = earlier.speakerRank;
        arrival.category = earlier.category;
        arrival.acceptShorter = earlier.acceptShorter;
        arrival.language = earlier.language;
        arrival.advanceText = earlier.advanceText;
        arrival.carriedOverFrom = earlier.id();
        return arrival;
    }
}
