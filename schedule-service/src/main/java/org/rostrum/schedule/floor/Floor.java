package org.rostrum.schedule.floor;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rostrum.schedule.remotetime.RemoteTime;

/**
 * The floor of one meeting at one moment: a value. A request or a release gives a decision; nothing is changed here.
 *
 * @param time the figures of the remote time
 * @param waitingList the remote requests without time, in the order in which they were made
 */
public record Floor(RemoteTime time, List<Waiting> waitingList) {

    /** A remote request that waits. */
    public record Waiting(UUID inscription, SpeakingRequest request) {}

    /** What a release of time leads to. @param after the figures when all promotions are made */
    public record Released(List<Promotion> promotions, RemoteTime after) {}

    public Floor {
        waitingList = List.copyOf(waitingList);
    }

    /** Decides on a new request: its limit first (floor rule 15), then, if remote, the time there is (rules 6 and 9). */
    public Decision decide(SpeakingRequest request, FloorPolicy policy) {
        var limit = policy.limit(request.category());
        if (limit.isEmpty()) {
            return new Decision.NeverQueued();
        }
        if (request.requestedSeconds() > limit.get()) {
            return new Decision.OverLimit(limit.get());
        }
        if (!policy.drawsOnRemoteTime(request.category(), request.mode())) {
            return new Decision.Accepted(request.requestedSeconds(), time);
        }
        int granted = waitingList.isEmpty() ? request.takes(time.availableSeconds()) : 0;
        return granted > 0
                ? new Decision.Accepted(granted, time.reserve(granted))
                : new Decision.Queued(waitingList.size() + 1, time.enqueue(request.requestedSeconds()));
    }

    /** Gives back reserved time; those who wait get it in their order (floor rule 8). */
    public Released release(int reservedSeconds) {
        return promoteFrom(time.release(reservedSeconds), waitingList);
    }

    /** Gives the meeting another allotment (floor rule 2); where that is more, those who wait get it in their order. */
    public Released reallot(int allottedSeconds) {
        return promoteFrom(time.reallot(allottedSeconds), waitingList);
    }

    /** Takes a request off the waiting list; those behind it may fit where it did not. */
    public Released leaveWaitingList(UUID inscription) {
        List<Waiting> others = new ArrayList<>(waitingList);
        Waiting leaving = others.stream()
                .filter(waiting -> waiting.inscription().equals(inscription))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(inscription + " is not on the waiting list"));
        others.remove(leaving);
        return promoteFrom(time.dequeue(leaving.request().requestedSeconds()), others);
    }

    /** Strictly first in, first out: promotion stops at the first request that does not fit (floor rule 9). */
    private static Released promoteFrom(RemoteTime time, List<Waiting> waitingList) {
        List<Promotion> promotions = new ArrayList<>();
        RemoteTime left = time;
        for (Waiting next : waitingList) {
            int granted = next.request().takes(left.availableSeconds());
            if (granted == 0) {
                break;
            }
            promotions.add(new Promotion(next.inscription(), granted, left));
            left = left.dequeue(next.request().requestedSeconds()).reserve(granted);
        }
        return new Released(promotions, left);
    }
}
