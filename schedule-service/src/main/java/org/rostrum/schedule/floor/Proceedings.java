package org.rostrum.schedule.floor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rostrum.schedule.remotetime.RemoteTime;

/** The events of one command as they come about, and the floor after each. Confined to one decision. */
final class Proceedings {

    private final FloorPolicy policy;
    private final List<ListKey> order;
    private final Instant now;
    private final List<Outcome.Step> steps = new ArrayList<>();
    private Floor floor;

    /** @param order of the lists, as the meeting takes up the items */
    Proceedings(Floor floor, FloorPolicy policy, List<ListKey> order, Instant now) {
        this.floor = floor;
        this.policy = policy;
        this.order = order;
        this.now = now;
    }

    Floor floor() {
        return floor;
    }

    FloorPolicy policy() {
        return policy;
    }

    Instant now() {
        return now;
    }

    RemoteTime figures() {
        return floor.figures(now);
    }

    void add(FloorEvent event) {
        steps.add(new Outcome.Step(floor, event));
        floor = floor.after(event);
    }

    /**
     * Adds an event that takes remote time.
     *
     * @throws IllegalStateException if it takes time that is not there: rule 6, the invariant, is never broken by a
     *     decision
     */
    void addTaking(FloorEvent event) {
        RemoteTime before = figures();
        add(event);
        RemoteTime after = figures();
        if (after.overrunSeconds() > before.overrunSeconds()) {
            throw new IllegalStateException("%s takes remote time that is not there: %s".formatted(event, before));
        }
    }

    /** Missing seconds of those whose time an overrun has taken. */
    Map<UUID, Integer> endangered() {
        return Risk.endangered(floor, policy, order, now);
    }

    /** Everybody still to be called, in that order. */
    List<Place> callingOrder() {
        return floor.callingOrder(policy, order);
    }

    /** Gives what time there is to those who wait. */
    void promote() {
        for (PromotionRule.Promotion promotion : promotions(floor)) {
            addTaking(new FloorEvent.Promoted(promotion.place().inscription(), promotion.grantedSeconds()));
        }
    }

    /** Who would be promoted if the floor were this. */
    List<PromotionRule.Promotion> promotions(Floor supposed) {
        int available = supposed.figures(now).availableSeconds();
        return supposed.places().mayBePromotedWith(available)
                ? policy.promotion().promote(supposed.waitingList(), available)
                : List.of();
    }

    /** Closes the books: whose time is missing now, and whose is there again (rule 7). */
    Outcome decided() {
        Map<UUID, Integer> endangered = endangered();
        Set<UUID> secured = new HashSet<>(floor.atRisk());
        secured.removeAll(endangered.keySet());
        secured.forEach(inscription -> add(new FloorEvent.Secured(inscription)));
        endangered.forEach((inscription, missing) -> {
            if (!floor.atRisk().contains(inscription)) {
                add(new FloorEvent.AtRisk(inscription, missing));
            }
        });
        return new Outcome.Decided(List.copyOf(steps), floor);
    }
}
