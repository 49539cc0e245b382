package org.rostrum.schedule.floor;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What was decided on a meeting's floor. The ledger is the list of them, and from it every figure is found again
 * ({@link Floor#after}); so each says its result, not the policy it followed from.
 */
public sealed interface FloorEvent {

    /** An event of one inscription. */
    sealed interface OfInscription extends FloorEvent {
        UUID inscription();
    }

    /** A new request has its place, and its time if it is remote. */
    record Accepted(Place place) implements OfInscription {
        @Override
        public UUID inscription() {
            return place.inscription();
        }
    }

    /** A new remote request waits for time. */
    record Queued(Place place) implements OfInscription {
        @Override
        public UUID inscription() {
            return place.inscription();
        }
    }

    /** Time came free for one that waited. */
    record Promoted(UUID inscription, int grantedSeconds) implements OfInscription {}

    record Withdrawn(UUID inscription) implements OfInscription {}

    /** From the room to remote or back. @param grantedSeconds 0 if it waits now */
    record Switched(UUID inscription, Mode mode, Charge charge, Status status, int grantedSeconds)
            implements OfInscription {}

    /** Another time was asked for and decided on. */
    record TimeChanged(UUID inscription, int requestedSeconds, int grantedSeconds) implements OfInscription {}

    record SwapOffered(UUID inscription, UUID other) implements OfInscription {}

    /** Two have exchanged their places. */
    record PlacesSwapped(UUID inscription, UUID other) implements OfInscription {}

    record FloorGiven(UUID inscription, Instant at) implements OfInscription {}

    record Paused(UUID inscription, Instant at, String reason) implements OfInscription {}

    record Resumed(UUID inscription, Instant at) implements OfInscription {}

    /** A statement ended. @param seconds it took, without pauses */
    record Delivered(UUID inscription, Instant at, int seconds) implements OfInscription {}

    /** Called in vain for the first time. */
    record MovedToEnd(UUID inscription) implements OfInscription {}

    /** It will not be delivered here. */
    record Lapsed(UUID inscription, LapseCause cause) implements OfInscription {}

    /** It goes on at another meeting. */
    record CarriedOver(UUID inscription, UUID meeting) implements OfInscription {}

    /** The chair added time. @param overriddenSeconds by which the meeting's remote time grew */
    record Granted(
            UUID inscription, int seconds, int overriddenSeconds, Status status, int grantedSeconds, String reason)
            implements OfInscription {}

    /** A limit was cut below what it asked for or was granted. */
    record Shortened(UUID inscription, int requestedSeconds, int grantedSeconds) implements OfInscription {}

    /** An overrun has taken of its time. @param missingSeconds of what it was granted */
    record AtRisk(UUID inscription, int missingSeconds) implements OfInscription {}

    /** Its time is there again. */
    record Secured(UUID inscription) implements OfInscription {}

    record LimitsCut(ListKey list, Map<Category, Integer> limits) implements FloorEvent {}

    record ListOpened(ListKey list, Instant at) implements FloorEvent {}

    record ListClosed(ListKey list) implements FloorEvent {}

    record ListSet(ListKey list, Instant opensAt, Instant closesAt, SpeakingOrder order) implements FloorEvent {}

    /** The meeting was given another length. */
    record Allotted(int seconds) implements FloorEvent {}

    /** The meeting is over. */
    record Closed() implements FloorEvent {}

    /** Why an inscription lapsed. */
    enum LapseCause {
        /** Twice absent when called. */
        ABSENT,
        /** The meeting was closed before its turn came. */
        MEETING_CLOSED
    }
}
