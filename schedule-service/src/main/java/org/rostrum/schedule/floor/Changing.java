package org.rostrum.schedule.floor;

import java.util.Optional;
import org.rostrum.schedule.floor.PromotionRule.Promotion;
import org.rostrum.schedule.remotetime.RemoteTime;

/** What becomes of a request that stands when whoever made it wants something else (floor rules 8–10). */
final class Changing {

    private Changing() {}

    static Optional<Refusal> withdraw(Place place, Proceedings proceedings) {
        Optional<Refusal> refusal = FloorRules.requireStatus(place, Status.ACCEPTED, Status.WAITING);
        if (refusal.isEmpty()) {
            proceedings.add(new FloorEvent.Withdrawn(place.inscription()));
            proceedings.promote();
        }
        return refusal;
    }

    /** To the room: the place stays and the time is free. To remote: with time, or to wait as if asked for so at first. */
    static Optional<Refusal> switchMode(Place place, Mode mode, Proceedings proceedings) {
        Optional<Refusal> refusal = FloorRules.requireStatus(place, Status.ACCEPTED, Status.WAITING);
        if (refusal.isPresent() || place.request().mode() == mode) {
            return refusal;
        }
        Charge charge = Charge.of(place.request().in(mode), proceedings.policy());
        // In the room there is no remote time to be short of, and what the chair has granted stays.
        FloorEvent.Switched accepted =
                switched(place, mode, charge, Math.max(place.request().requestedSeconds(), place.grantedSeconds()));
        if (charge != Charge.REMOTE_TIME) {
            proceedings.add(accepted);
        } else {
            FloorEvent.Switched waiting = new FloorEvent.Switched(place.inscription(), mode, charge, Status.WAITING, 0);
            Optional<Promotion> own = proceedings.promotions(proceedings.floor().after(waiting)).stream()
                    .filter(promotion -> promotion.place().inscription().equals(place.inscription()))
                    .findFirst();
            if (own.isPresent()) {
                proceedings.addTaking(switched(place, mode, charge, own.get().grantedSeconds()));
            } else {
                proceedings.add(waiting);
            }
        }
        proceedings.promote();
        return refusal;
    }

    private static FloorEvent.Switched switched(Place place, Mode mode, Charge charge, int seconds) {
        return new FloorEvent.Switched(place.inscription(), mode, charge, Status.ACCEPTED, seconds);
    }

    /** Less is given back at once. More is a new decision: nobody who waits is passed, and what was granted stays. */
    static Optional<Refusal> changeTime(Place place, int seconds, Proceedings proceedings) {
        Optional<Refusal> refusal = FloorRules.requireStatus(place, Status.ACCEPTED, Status.WAITING)
                .or(() -> overLimit(place, seconds, proceedings));
        if (refusal.isPresent()) {
            return refusal;
        }
        boolean waits = place.status() == Status.WAITING;
        boolean less = seconds <= place.request().requestedSeconds();
        if (waits || less || !place.drawsOnRemoteTime()) {
            int granted = waits ? 0 : less ? Math.min(place.grantedSeconds(), seconds) : seconds;
            proceedings.add(new FloorEvent.TimeChanged(place.inscription(), seconds, granted));
            proceedings.promote();
            return Optional.empty();
        }
        if (seconds <= place.grantedSeconds()) {
            // The chair has granted as much already.
            proceedings.add(new FloorEvent.TimeChanged(place.inscription(), seconds, place.grantedSeconds()));
            return Optional.empty();
        }
        int more = seconds - place.grantedSeconds();
        RemoteTime figures = proceedings.figures();
        boolean passesSomebody = !proceedings.policy().promotion().passes()
                && !proceedings.floor().waitingList().isEmpty();
        if (passesSomebody || !figures.fits(more)) {
            return Optional.of(new Refusal.NoTime(more, passesSomebody ? 0 : figures.availableSeconds(), figures));
        }
        proceedings.addTaking(new FloorEvent.TimeChanged(place.inscription(), seconds, seconds));
        return Optional.empty();
    }

    private static Optional<Refusal> overLimit(Place place, int seconds, Proceedings proceedings) {
        // What was granted beyond the limit, as by the chair, may be kept, not raised.
        int most = Math.max(Asking.mostFor(place, proceedings), place.request().requestedSeconds());
        return seconds > most ? Optional.of(new Refusal.OverLimit(place.category(), most, seconds)) : Optional.empty();
    }
}
