package org.rostrum.schedule.floor;

import java.time.Instant;
import java.util.Optional;
import org.rostrum.schedule.remotetime.RemoteTime;

/** Statements, from the moment their speaker has the floor (floor rules 7, 8, 17 and 19). */
final class Delivering {

    private static final String POINT_OF_ORDER = "A point of order was raised.";

    private Delivering() {}

    /** A point of order interrupts whoever speaks; for all others the floor has to be free. */
    static Optional<Refusal> giveFloor(Place place, FloorCommand.GiveFloor command, Proceedings proceedings) {
        Optional<Refusal> refusal = mayNotBegin(place, command, proceedings);
        if (refusal.isPresent()) {
            return refusal;
        }
        Optional<Place> speaking = proceedings.floor().speaking();
        if (speaking.isPresent()) {
            if (!interrupts(place, speaking.get())) {
                return Optional.of(taken(speaking.get()));
            }
            proceedings.add(new FloorEvent.Paused(speaking.get().inscription(), proceedings.now(), POINT_OF_ORDER));
        }
        proceedings.add(new FloorEvent.FloorGiven(place.inscription(), proceedings.now()));
        return Optional.empty();
    }

    private static boolean interrupts(Place place, Place speaking) {
        return place.category() == Category.POINT_OF_ORDER && speaking.category() != Category.POINT_OF_ORDER;
    }

    private static Optional<Refusal> mayNotBegin(Place place, FloorCommand.GiveFloor command, Proceedings proceedings) {
        if (place.status() == Status.WAITING) {
            RemoteTime figures = proceedings.figures();
            return Optional.of(
                    new Refusal.NoTime(place.request().requestedSeconds(), figures.availableSeconds(), figures));
        }
        return FloorRules.requireStatus(place, Status.ACCEPTED)
                .or(() -> place.category() == Category.RIGHT_OF_REPLY && command.repliesHeardAt() != null
                        ? Optional.of(new Refusal.RepliesHeardLater(command.repliesHeardAt()))
                        : Optional.empty())
                .or(() -> interpretationEnded(command.interpretationEndsAt(), proceedings))
                .or(() -> missing(place, proceedings));
    }

    /** The time of a remote speaker that an overrun has taken (rule 7). */
    private static Optional<Refusal> missing(Place place, Proceedings proceedings) {
        Integer missing = proceedings.endangered().get(place.inscription());
        return missing == null
                ? Optional.empty()
                : Optional.of(new Refusal.NoTime(
                        place.grantedSeconds(), place.grantedSeconds() - missing, proceedings.figures()));
    }

    static Optional<Refusal> pause(Place place, String reason, Proceedings proceedings) {
        Optional<Refusal> refusal = FloorRules.requireStatus(place, Status.SPEAKING);
        if (refusal.isEmpty()) {
            proceedings.add(new FloorEvent.Paused(place.inscription(), proceedings.now(), reason));
        }
        return refusal;
    }

    private static Optional<Refusal> interpretationEnded(Instant endsAt, Proceedings proceedings) {
        return endsAt != null && !proceedings.now().isBefore(endsAt)
                ? Optional.of(new Refusal.InterpretationEnded(endsAt))
                : Optional.empty();
    }

    /** Stops the clock of whoever speaks; a meeting at which nobody does is none the worse. */
    static Optional<Refusal> interrupt(String reason, Proceedings proceedings) {
        proceedings
                .floor()
                .speaking()
                .ifPresent(place ->
                        proceedings.add(new FloorEvent.Paused(place.inscription(), proceedings.now(), reason)));
        return Optional.empty();
    }

    static Optional<Refusal> resume(Place place, FloorCommand.Resume command, Proceedings proceedings) {
        Optional<Refusal> refusal = FloorRules.requireStatus(place, Status.PAUSED)
                .or(() -> interpretationEnded(command.interpretationEndsAt(), proceedings))
                .or(() -> proceedings.floor().speaking().map(Delivering::taken));
        if (refusal.isEmpty()) {
            proceedings.add(new FloorEvent.Resumed(place.inscription(), proceedings.now()));
        }
        return refusal;
    }

    /** Charges what was spoken; what is left of the limit is free at once. */
    static Optional<Refusal> end(Place place, Proceedings proceedings) {
        Optional<Refusal> refusal = FloorRules.requireStatus(place, Status.SPEAKING, Status.PAUSED);
        if (refusal.isEmpty()) {
            int seconds = place.spokenSeconds(proceedings.now());
            proceedings.add(new FloorEvent.Delivered(place.inscription(), proceedings.now(), seconds));
            proceedings.promote();
        }
        return refusal;
    }

    /** Whoever was given the floor and is not there: to the end once, then lapsed; nothing is charged (rule 8). */
    static Optional<Refusal> noShow(Place place, Proceedings proceedings) {
        Optional<Refusal> refusal =
                FloorRules.requireStatus(place, Status.SPEAKING).or(() -> graceNotOver(place, proceedings));
        if (refusal.isPresent()) {
            return refusal;
        }
        if (place.absences() == 0) {
            proceedings.add(new FloorEvent.MovedToEnd(place.inscription()));
        } else {
            proceedings.add(new FloorEvent.Lapsed(place.inscription(), FloorEvent.LapseCause.ABSENT));
        }
        proceedings.promote();
        return refusal;
    }

    private static Optional<Refusal> graceNotOver(Place place, Proceedings proceedings) {
        int grace = proceedings.policy().graceSeconds();
        int absent = place.spokenSeconds(proceedings.now());
        return absent < grace ? Optional.of(new Refusal.GraceNotOver(grace, grace - absent)) : Optional.empty();
    }

    static Refusal taken(Place by) {
        return new Refusal.FloorTaken(by.inscription(), by.speaker().delegation(), by.status());
    }
}
