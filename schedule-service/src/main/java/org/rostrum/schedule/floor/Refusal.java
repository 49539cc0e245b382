package org.rostrum.schedule.floor;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.rostrum.schedule.remotetime.RemoteTime;

/** Why a command is not done, with the figures somebody needs to go on. */
public sealed interface Refusal {

    /** The chair and the secretariat take the floor without asking. */
    record NeverQueued(Category category) implements Refusal {}

    /** The session does not admit the category (rule 16). */
    record NotAdmitted(Category category, Set<Category> admitted) implements Refusal {}

    /** More than the category may speak (rule 15). */
    record OverLimit(Category category, int limitSeconds, int requestedSeconds) implements Refusal {}

    /** The list is not open yet (rule 14). */
    record ListNotYetOpen(ListKey list, Instant opensAt) implements Refusal {}

    /** The list is closed, and it is not the chair who asks (rule 14). */
    record ListClosed(ListKey list) implements Refusal {}

    /** The delegation has had its rights of reply under the item (rule 17). */
    record NoMoreReplies(int repliesPerItem) implements Refusal {}

    /** Rights of reply are heard at the end of the day (rule 17). */
    record RepliesHeardLater(UUID meeting) implements Refusal {}

    /** It is not where the command leads on from. */
    record NotFromHere(Status status, Set<Status> needed) implements Refusal {}

    /** Somebody else has the floor, or has been interrupted. */
    record FloorTaken(UUID inscription, String delegation, Status status) implements Refusal {}

    /** There is not as much remote time. @param neededSeconds of the {@code availableSeconds} of the figures */
    record NoTime(int neededSeconds, int thereSeconds, RemoteTime figures) implements Refusal {}

    /** The speaker may still come (rule 8). */
    record GraceNotOver(int graceSeconds, int remainingSeconds) implements Refusal {}

    /** There is no interpretation any more (rule 19). */
    record InterpretationEnded(Instant at) implements Refusal {}

    /** Two that are not both accepted on one list do not exchange places. */
    record NoSwap() implements Refusal {}

    /** The other has not offered its place. */
    record NoOffer() implements Refusal {}

    /** A limit is cut, never raised. */
    record NotACut(Category category, Integer currentSeconds, int askedSeconds) implements Refusal {}

    /** A list closes after it opens. */
    record ClosesBeforeItOpens() implements Refusal {}

    /** The meeting is over. */
    record MeetingOver() implements Refusal {}

    /** There is no such inscription at this meeting. */
    record Unknown(UUID inscription) implements Refusal {}
}
