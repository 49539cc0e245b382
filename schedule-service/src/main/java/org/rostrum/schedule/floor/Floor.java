package org.rostrum.schedule.floor;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.rostrum.schedule.remotetime.RemoteTime;

/**
 * The floor of one meeting at one moment: a value. Commands decide on it ({@link FloorRules#decide}); what they decide
 * makes the next one ({@link #after}).
 *
 * @param allottedSeconds by the session's policy
 * @param overriddenSeconds added by the chair
 * @param usedSeconds of ended remote statements
 * @param exemptSeconds of ended remote statements of exempt categories
 * @param seed of lots
 * @param lastTurn the highest number of a place so far
 * @param closed whether the meeting is over
 * @param lists those somebody has touched
 * @param places by inscription, in the order in which they were asked for
 * @param atRisk those whose time was found to be missing
 */
public record Floor(
        int allottedSeconds,
        int overriddenSeconds,
        int usedSeconds,
        int exemptSeconds,
        long seed,
        long lastTurn,
        boolean closed,
        Map<ListKey, SpeakersList> lists,
        Places places,
        Set<UUID> atRisk) {

    /** The order of the waiting list: those carried over first, then in the order in which they were asked. */
    private static final Comparator<Place> WAITING = Comparator.comparing(
                    (Place place) -> place.turn().lane() != Turn.Lane.CARRIED_OVER)
            .thenComparingLong(Place::asked);

    /** Nobody has asked for anything. */
    public static Floor of(int allottedSeconds, long seed) {
        return new Floor(allottedSeconds, 0, 0, 0, seed, 0, false, Map.of(), Places.NONE, Set.of());
    }

    /** The floor that events have led to: how the ledger is recomputed, exactly (floor rule 11). */
    public Floor after(List<FloorEvent> events) {
        Floor floor = this;
        for (FloorEvent event : events) {
            floor = floor.after(event);
        }
        return floor;
    }

    /** @param now of the statement that has the floor, since its time runs */
    public RemoteTime figures(Instant now) {
        int reserved = places.reservedSeconds();
        int running = places.runningSeconds(now);
        int overrun = Math.max(0, usedSeconds + running + reserved - allottedSeconds - overriddenSeconds);
        return new RemoteTime(
                allottedSeconds,
                overriddenSeconds,
                usedSeconds,
                running,
                reserved,
                places.waitingSeconds(),
                exemptSeconds,
                overrun);
    }

    public Optional<Place> place(UUID inscription) {
        return Optional.ofNullable(places.get(inscription));
    }

    public SpeakersList list(ListKey key) {
        return lists.getOrDefault(key, SpeakersList.UNTOUCHED);
    }

    /** The statement that has the floor. */
    public Optional<Place> speaking() {
        return places.begun().stream()
                .filter(place -> place.status() == Status.SPEAKING)
                .findFirst();
    }

    /** The remote requests without time: those carried over first, then in the order in which they were asked. */
    public List<Place> waitingList() {
        if (places.waitingSeconds() == 0) {
            return List.of();
        }
        return places.values().stream()
                .filter(place -> place.status() == Status.WAITING)
                .sorted(WAITING)
                .toList();
    }

    /** From 1 on the waiting list. @param place of one that waits */
    public int waitingPosition(Place place) {
        return 1
                + (int) places.values().stream()
                        .filter(other -> other.status() == Status.WAITING && WAITING.compare(other, place) < 0)
                        .count();
    }

    /** Those still to be called under an item, in their order. */
    public List<Place> queue(ListKey key, FloorPolicy policy) {
        return places.values().stream()
                .filter(place -> place.list().equals(key) && place.status().isPending())
                .sorted(order(key, policy).comparator(seed))
                .toList();
    }

    /** The limit of a category on a list, in seconds; empty for those never queued. */
    public Optional<Integer> limit(Category category, ListKey key, FloorPolicy policy) {
        Integer cut = list(key).cutLimits().get(category);
        return policy.limit(category)
                .map(standard -> cut == null ? standard : Integer.valueOf(Math.min(cut, standard)));
    }

    public SpeakingOrder order(ListKey key, FloorPolicy policy) {
        SpeakingOrder own = list(key).order();
        return own == null ? policy.order() : own;
    }

    /** The lists with somebody still to be called, in the order in which their first request came. */
    List<ListKey> listsWithSpeakers() {
        return places.values().stream()
                .filter(place -> place.status().isPending())
                .map(Place::list)
                .distinct()
                .toList();
    }

    /**
     * Everybody still to be called, list after list.
     *
     * @param order of the lists, as the meeting takes up the items; others come after these
     */
    public List<Place> callingOrder(FloorPolicy policy, List<ListKey> order) {
        return called(order).stream()
                .flatMap(list -> queue(list, policy).stream())
                .toList();
    }

    /**
     * Those who will be called before one that is still to be called, in no order: without sorting everybody.
     *
     * @param order as of {@link #callingOrder}
     */
    public List<Place> ahead(Place place, FloorPolicy policy, List<ListKey> order) {
        Collection<ListKey> lists = order.contains(place.list()) ? order : called(order);
        Set<ListKey> earlier =
                lists.stream().takeWhile(list -> !list.equals(place.list())).collect(Collectors.toSet());
        Comparator<Place> within = order(place.list(), policy).comparator(seed);
        return places.values().stream()
                .filter(other -> other.status().isPending())
                .filter(other -> other.list().equals(place.list())
                        ? within.compare(other, place) < 0
                        : earlier.contains(other.list()))
                .toList();
    }

    private Set<ListKey> called(List<ListKey> order) {
        Set<ListKey> keys = new LinkedHashSet<>(order);
        keys.addAll(listsWithSpeakers());
        return keys;
    }

    /** The floor once the event has happened. Knows no policy: what was decided is in the event. */
    public Floor after(FloorEvent event) {
        return switch (event) {
            case FloorEvent.Accepted accepted -> with(accepted.place());
            case FloorEvent.Queued queued -> with(queued.place());
            case FloorEvent.Promoted promoted -> with(promoted, place -> place.accepted(promoted.grantedSeconds()));
            case FloorEvent.Withdrawn withdrawn -> with(withdrawn, place -> place.ended(Status.WITHDRAWN));
            case FloorEvent.Switched switched ->
                with(switched, place -> {
                    Place other = place.asking(place.request().in(switched.mode()), switched.charge());
                    return switched.status() == Status.WAITING
                            ? other.waiting()
                            : other.accepted(switched.grantedSeconds());
                });
            case FloorEvent.TimeChanged changed ->
                with(changed, place -> place.asking(place.request().of(changed.requestedSeconds()), place.charge())
                        .granted(changed.grantedSeconds()));
            case FloorEvent.Shortened cut ->
                with(cut, place -> place.asking(place.request().of(cut.requestedSeconds()), place.charge())
                        .granted(cut.grantedSeconds()));
            case FloorEvent.SwapOffered offered -> with(offered, place -> place.offering(offered.other()));
            case FloorEvent.PlacesSwapped(UUID one, UUID other) -> {
                Turn first = places.get(one).turn();
                Turn second = places.get(other).turn();
                yield with(places.get(one).at(second)).with(places.get(other).at(first));
            }
            case FloorEvent.FloorGiven given -> with(given, place -> place.begun(given.at()));
            case FloorEvent.Paused paused -> with(paused, place -> place.paused(paused.at()));
            case FloorEvent.Resumed resumed -> with(resumed, place -> place.resumed(resumed.at()));
            case FloorEvent.Delivered delivered -> {
                Charge charge = places.get(delivered.inscription()).charge();
                yield spent(charge, delivered.seconds()).with(delivered, place -> place.delivered(delivered.at()));
            }
            case FloorEvent.MovedToEnd moved -> with(moved, place -> place.movedToEnd(lastTurn + 1));
            case FloorEvent.Lapsed lapsed -> with(lapsed, place -> place.ended(Status.LAPSED));
            case FloorEvent.CarriedOver carried -> with(carried, place -> place.ended(Status.CARRIED_OVER));
            case FloorEvent.Granted granted ->
                overridden(granted.overriddenSeconds())
                        .with(
                                granted,
                                place -> place.status() == Status.WAITING && granted.status() == Status.ACCEPTED
                                        ? place.accepted(granted.grantedSeconds())
                                        : place.granted(granted.grantedSeconds()));
            case FloorEvent.AtRisk risk -> withRisk(risk.inscription(), true);
            case FloorEvent.Secured secured -> withRisk(secured.inscription(), false);
            case FloorEvent.LimitsCut(ListKey list, Map<Category, Integer> limits) ->
                with(list, list(list).cut(limits));
            case FloorEvent.ListOpened(ListKey list, Instant at) ->
                with(list, list(list).opened(at));
            case FloorEvent.ListClosed(ListKey list) -> with(list, list(list).closedByHand());
            case FloorEvent.ListSet(ListKey list, Instant opensAt, Instant closesAt, SpeakingOrder order) ->
                with(list, list(list).set(opensAt, closesAt, order));
            case FloorEvent.Allotted(int seconds) ->
                copy(seconds, overriddenSeconds, usedSeconds, exemptSeconds, closed);
            case FloorEvent.Closed ignored ->
                copy(allottedSeconds, overriddenSeconds, usedSeconds, exemptSeconds, true);
        };
    }

    private Floor spent(Charge charge, int seconds) {
        return switch (charge) {
            case NONE -> this;
            case EXEMPT -> copy(allottedSeconds, overriddenSeconds, usedSeconds, exemptSeconds + seconds, closed);
            case REMOTE_TIME -> copy(allottedSeconds, overriddenSeconds, usedSeconds + seconds, exemptSeconds, closed);
        };
    }

    private Floor overridden(int seconds) {
        return copy(allottedSeconds, overriddenSeconds + seconds, usedSeconds, exemptSeconds, closed);
    }

    private Floor copy(int allotted, int overridden, int used, int exempt, boolean over) {
        return new Floor(allotted, overridden, used, exempt, seed, lastTurn, over, lists, places, atRisk);
    }

    private Floor with(FloorEvent.OfInscription event, UnaryOperator<Place> change) {
        return with(change.apply(place(event.inscription())
                .orElseThrow(() -> new IllegalStateException(event.inscription() + " is not at this meeting"))));
    }

    private Floor with(Place place) {
        return new Floor(
                allottedSeconds,
                overriddenSeconds,
                usedSeconds,
                exemptSeconds,
                seed,
                Math.max(lastTurn, place.turn().number()),
                closed,
                lists,
                places.with(place),
                atRisk);
    }

    private Floor with(ListKey key, SpeakersList list) {
        Map<ListKey, SpeakersList> others = new HashMap<>(lists);
        others.put(key, list);
        return new Floor(
                allottedSeconds,
                overriddenSeconds,
                usedSeconds,
                exemptSeconds,
                seed,
                lastTurn,
                closed,
                others,
                places,
                atRisk);
    }

    private Floor withRisk(UUID inscription, boolean endangered) {
        Set<UUID> others = new HashSet<>(atRisk);
        if (endangered) {
            others.add(inscription);
        } else {
            others.remove(inscription);
        }
        return new Floor(
                allottedSeconds,
                overriddenSeconds,
                usedSeconds,
                exemptSeconds,
                seed,
                lastTurn,
                closed,
                lists,
                places,
                others);
    }
}
