package org.rostrum.schedule.inscription;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rostrum.schedule.floor.AtRisk;
import org.rostrum.schedule.remotetime.RemoteTime;

/** The requests of one meeting that stand or were heard, in the order in which they were made. */
record SpeakersList(List<Place> places) {

    /** One request. @param sequence the decision that placed it */
    record Place(
            UUID inscription,
            UUID session,
            String item,
            String delegation,
            Status status,
            int reservedSeconds,
            long sequence) {

        boolean isUnderTheItemOf(Inscription inscription) {
            return session.equals(inscription.sessionId) && item.equals(inscription.item);
        }
    }

    /** From 1: the place in the list of speakers of the item. */
    int position(Inscription inscription) {
        return (int) places.stream()
                .filter(place -> place.status.isPending() && place.isUnderTheItemOf(inscription))
                .filter(place -> place.sequence <= inscription.sequence)
                .count();
    }

    /** From 1: the place on the meeting's waiting list. */
    int waitingPosition(Inscription inscription) {
        return (int) places.stream()
                .filter(place -> place.status == Status.WAITING && place.sequence <= inscription.sequence)
                .count();
    }

    /** Whether the delegation has another statement under the item. */
    boolean hasAnother(Inscription inscription) {
        return places.stream()
                .anyMatch(place -> place.isUnderTheItemOf(inscription)
                        && place.delegation.equals(inscription.delegation)
                        && !place.inscription.equals(inscription.id()));
    }

    /** Those whose time no longer fits. */
    Set<UUID> atRisk(RemoteTime time) {
        return AtRisk.among(
                time,
                places.stream()
                        .map(place -> new AtRisk.Reservation(place.inscription, place.reservedSeconds))
                        .toList());
    }
}
