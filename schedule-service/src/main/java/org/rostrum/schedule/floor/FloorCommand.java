package org.rostrum.schedule.floor;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What somebody may do at the floor of a meeting. Whether this somebody may is not asked here. */
public sealed interface FloorCommand {

    /** @param byChair whether the list may be closed (floor rule 14) */
    record Ask(UUID inscription, ListKey list, Speaker speaker, SpeakingRequest request, boolean byChair)
            implements FloorCommand {}

    record Withdraw(UUID inscription) implements FloorCommand {}

    record SwitchMode(UUID inscription, Mode mode) implements FloorCommand {}

    /** @param requestedSeconds at least 1 */
    record ChangeTime(UUID inscription, int requestedSeconds) implements FloorCommand {}

    record OfferSwap(UUID inscription, UUID other) implements FloorCommand {}

    /** @param inscription the one that was offered the other's place */
    record AcceptSwap(UUID inscription, UUID other) implements FloorCommand {}

    /**
     * @param repliesHeardAt the later meeting of the day at which rights of reply are heard; null if at this one
     * @param interpretationEndsAt null if it does not end before the meeting
     */
    record GiveFloor(UUID inscription, UUID repliesHeardAt, Instant interpretationEndsAt) implements FloorCommand {}

    record Pause(UUID inscription, String reason) implements FloorCommand {}

    /** @param interpretationEndsAt null if it does not end before the meeting */
    record Resume(UUID inscription, Instant interpretationEndsAt) implements FloorCommand {}

    /** The meeting stands still, and with it whoever speaks. */
    record Interrupt(String reason) implements FloorCommand {}

    record End(UUID inscription) implements FloorCommand {}

    record NoShow(UUID inscription) implements FloorCommand {}

    /** @param seconds at least 1 */
    record Grant(UUID inscription, int seconds, String reason) implements FloorCommand {}

    /** @param list null for all lists of the meeting with speakers; @param limits in seconds, at least 1 */
    record CutLimits(ListKey list, Map<Category, Integer> limits) implements FloorCommand {}

    record OpenList(ListKey list) implements FloorCommand {}

    record CloseList(ListKey list) implements FloorCommand {}

    record SetList(ListKey list, Instant opensAt, Instant closesAt, SpeakingOrder order) implements FloorCommand {}

    /** Those not reached under an item leave for another meeting. */
    record CarryOver(ListKey list, UUID meeting) implements FloorCommand {}

    /** Those not reached elsewhere arrive. @param places in their order, with the ids they have here */
    record Receive(List<Arrival> places) implements FloorCommand {}

    /** One that was not reached elsewhere. */
    record Arrival(UUID inscription, ListKey list, Speaker speaker, SpeakingRequest request) {}

    /** @param seconds the allotment of a meeting of another length, not negative */
    record Allot(int seconds) implements FloorCommand {}

    record Close() implements FloorCommand {}
}
