package org.rostrum.schedule.floor;

import java.util.Optional;
import org.rostrum.schedule.floor.PromotionRule.Promotion;

/** Requests for the floor (floor rules 6, 9, 14–17). */
final class Asking {

    private Asking() {}

    static Optional<Refusal> ask(FloorCommand.Ask ask, Proceedings proceedings) {
        Optional<Refusal> refusal = refusal(ask, proceedings);
        if (refusal.isEmpty()) {
            place(asked(ask, proceedings), proceedings);
        }
        return refusal;
    }

    /**
     * Decides on a place that has just been asked for. A remote one joins the waiting list and leaves it at once if its
     * turn has come and its time is there: so nobody who waits is passed (rule 9).
     */
    static void place(Place asked, Proceedings proceedings) {
        if (!asked.drawsOnRemoteTime()) {
            proceedings.add(
                    new FloorEvent.Accepted(asked.accepted(asked.request().requestedSeconds())));
            return;
        }
        FloorEvent.Queued queued = new FloorEvent.Queued(asked);
        Optional<Promotion> own = proceedings.promotions(proceedings.floor().after(queued)).stream()
                .filter(promotion -> promotion.place().inscription().equals(asked.inscription()))
                .findFirst();
        if (own.isPresent()) {
            proceedings.addTaking(
                    new FloorEvent.Accepted(asked.accepted(own.get().grantedSeconds())));
        } else {
            proceedings.add(queued);
        }
        proceedings.promote();
    }

    private static Place asked(FloorCommand.Ask ask, Proceedings proceedings) {
        return Place.asked(
                ask.inscription(),
                ask.list(),
                ask.speaker(),
                ask.request(),
                Charge.of(ask.request(), proceedings.policy()),
                Turn.regular(proceedings.floor().lastTurn() + 1));
    }

    private static Optional<Refusal> refusal(FloorCommand.Ask ask, Proceedings proceedings) {
        Category category = ask.request().category();
        FloorPolicy policy = proceedings.policy();
        Floor floor = proceedings.floor();
        if (!policy.admitted().contains(category)) {
            return Optional.of(new Refusal.NotAdmitted(category, policy.admitted()));
        }
        Optional<Integer> limit = floor.limit(category, ask.list(), policy);
        if (limit.isEmpty()) {
            return Optional.of(new Refusal.NeverQueued(category));
        }
        Place asked = asked(ask, proceedings);
        if (category == Category.RIGHT_OF_REPLY && repliesBefore(asked, floor) >= policy.repliesPerItem()) {
            return Optional.of(new Refusal.NoMoreReplies(policy.repliesPerItem()));
        }
        int most = mostFor(asked, proceedings);
        int requested = ask.request().requestedSeconds();
        if (requested > most) {
            return Optional.of(new Refusal.OverLimit(category, most, requested));
        }
        return listRefusal(ask, proceedings);
    }

    /** A point of order is raised at once, also on a closed list (rule 17). */
    private static Optional<Refusal> listRefusal(FloorCommand.Ask ask, Proceedings proceedings) {
        if (ask.byChair() || ask.request().category() == Category.POINT_OF_ORDER) {
            return Optional.empty();
        }
        SpeakersList list = proceedings.floor().list(ask.list());
        return switch (list.stateAt(proceedings.now())) {
            case NOT_YET_OPEN -> Optional.of(new Refusal.ListNotYetOpen(ask.list(), list.opensAt()));
            case OPEN -> Optional.empty();
            case CLOSED -> Optional.of(new Refusal.ListClosed(ask.list()));
        };
    }

    /** How long a statement may be, in seconds: the limit of its category, less for a second right of reply (rule 15). */
    static int mostFor(Place place, Proceedings proceedings) {
        FloorPolicy policy = proceedings.policy();
        int limit = proceedings
                .floor()
                .limit(place.category(), place.list(), policy)
                .orElse(0);
        boolean second = place.category() == Category.RIGHT_OF_REPLY && repliesBefore(place, proceedings.floor()) > 0;
        return second ? Math.min(limit, policy.secondReplySeconds()) : limit;
    }

    private static long repliesBefore(Place place, Floor floor) {
        return floor.places().values().stream()
                .filter(other -> other.category() == Category.RIGHT_OF_REPLY)
                .filter(other ->
                        other.list().equals(place.list()) && other.status().counts())
                .filter(other ->
                        other.speaker().delegation().equals(place.speaker().delegation()))
                .filter(other -> other.asked() < place.asked())
                .count();
    }
}
