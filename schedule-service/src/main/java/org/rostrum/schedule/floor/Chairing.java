package org.rostrum.schedule.floor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostrum.schedule.remotetime.RemoteTime;

/** What the chair decides beyond the list: more time, less time, the end (floor rules 2, 6, 14 and 15). */
final class Chairing {

    private Chairing() {}

    /**
     * Adds time to one inscription; the only way in which the meeting's remote time grows. One that waits is accepted
     * with it; one that an overrun has taken time from gets that back first; for all others the limit rises.
     */
    static Optional<Refusal> grant(Place place, FloorCommand.Grant grant, Proceedings proceedings) {
        Optional<Refusal> refusal =
                FloorRules.requireStatus(place, Status.ACCEPTED, Status.WAITING, Status.SPEAKING, Status.PAUSED);
        if (refusal.isPresent()) {
            return refusal;
        }
        int overridden = place.drawsOnRemoteTime() ? grant.seconds() : 0;
        if (place.status() == Status.WAITING) {
            return grantToWaiting(place, grant, proceedings);
        }
        boolean endangered = proceedings.endangered().containsKey(place.inscription());
        int granted = endangered ? place.grantedSeconds() : place.grantedSeconds() + grant.seconds();
        proceedings.addTaking(new FloorEvent.Granted(
                place.inscription(), grant.seconds(), overridden, place.status(), granted, grant.reason()));
        proceedings.promote();
        return Optional.empty();
    }

    private static Optional<Refusal> grantToWaiting(Place place, FloorCommand.Grant grant, Proceedings proceedings) {
        RemoteTime figures = proceedings.figures();
        // What is granted goes to what delivery has overrun first, and joins what there is.
        int there = Math.max(0, grant.seconds() + figures.availableSeconds() - figures.overrunSeconds());
        int granted = place.request().takes(there);
        if (granted == 0) {
            return Optional.of(new Refusal.NoTime(place.request().requestedSeconds(), there, figures));
        }
        proceedings.addTaking(new FloorEvent.Granted(
                place.inscription(), grant.seconds(), grant.seconds(), Status.ACCEPTED, granted, grant.reason()));
        proceedings.promote();
        return Optional.empty();
    }

    /** Whoever has not begun gets no more than the new limit; whoever speaks keeps what was granted. */
    static Optional<Refusal> cutLimits(FloorCommand.CutLimits cut, Proceedings proceedings) {
        List<ListKey> lists = cut.list() == null ? proceedings.floor().listsWithSpeakers() : List.of(cut.list());
        for (ListKey list : lists) {
            for (Map.Entry<Category, Integer> limit : cut.limits().entrySet()) {
                Optional<Integer> current = proceedings.floor().limit(limit.getKey(), list, proceedings.policy());
                if (current.isEmpty() || limit.getValue() > current.get()) {
                    return Optional.of(new Refusal.NotACut(limit.getKey(), current.orElse(null), limit.getValue()));
                }
            }
        }
        for (ListKey list : lists) {
            proceedings.add(new FloorEvent.LimitsCut(list, cut.limits()));
            proceedings.floor().queue(list, proceedings.policy()).forEach(place -> shorten(place, cut, proceedings));
        }
        proceedings.promote();
        return Optional.empty();
    }

    private static void shorten(Place place, FloorCommand.CutLimits cut, Proceedings proceedings) {
        Integer limit = cut.limits().get(place.category());
        int requested = place.request().requestedSeconds();
        if (limit != null && (requested > limit || place.grantedSeconds() > limit)) {
            proceedings.add(new FloorEvent.Shortened(
                    place.inscription(), Math.min(requested, limit), Math.min(place.grantedSeconds(), limit)));
        }
    }

    static Optional<Refusal> setList(FloorCommand.SetList set, Proceedings proceedings) {
        if (set.opensAt() != null && set.closesAt() != null && !set.closesAt().isAfter(set.opensAt())) {
            return Optional.of(new Refusal.ClosesBeforeItOpens());
        }
        proceedings.add(new FloorEvent.ListSet(set.list(), set.opensAt(), set.closesAt(), set.order()));
        return Optional.empty();
    }

    /** Another allotment; what no longer fits is at risk, never dropped (rule 2). */
    static Optional<Refusal> allot(int seconds, Proceedings proceedings) {
        if (seconds != proceedings.floor().allottedSeconds()) {
            proceedings.add(new FloorEvent.Allotted(seconds));
            proceedings.promote();
        }
        return Optional.empty();
    }

    /** Nobody may be left in the middle of a statement; whoever was not reached lapses, and may be carried over. */
    static Optional<Refusal> close(Proceedings proceedings) {
        Optional<Place> begun = proceedings.floor().places().begun().stream().findFirst();
        if (begun.isPresent()) {
            return begun.map(Delivering::taken);
        }
        for (Place place : proceedings.callingOrder()) {
            proceedings.add(new FloorEvent.Lapsed(place.inscription(), FloorEvent.LapseCause.MEETING_CLOSED));
        }
        proceedings.add(new FloorEvent.Closed());
        return Optional.empty();
    }
}
