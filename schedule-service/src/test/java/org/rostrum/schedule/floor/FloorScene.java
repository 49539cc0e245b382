package org.rostrum.schedule.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostrum.schedule.remotetime.RemoteTime;

/** A meeting's floor that tests lead through commands, with a clock they set. */
final class FloorScene {

    static final ListKey ITEM = new ListKey(new UUID(12, 0), "3(a)");
    static final ListKey OTHER_ITEM = new ListKey(new UUID(12, 0), "4");
    static final Instant START = Instant.parse("2023-09-05T08:00:00Z");

    FloorPolicy policy = FloorPolicy.STANDARD;
    List<ListKey> order = List.of(ITEM, OTHER_ITEM);
    Floor floor;
    Instant now = START;
    private long ids;

    FloorScene() {
        this(1_800);
    }

    FloorScene(int allotted) {
        floor = Floor.of(allotted, 7);
    }

    FloorScene under(FloorPolicy other) {
        policy = other;
        return this;
    }

    FloorScene after(int seconds) {
        now = now.plusSeconds(seconds);
        return this;
    }

    Outcome outcome(FloorCommand command) {
        Outcome outcome = FloorRules.decide(floor, command, policy, order, now);
        if (outcome instanceof Outcome.Decided decided) {
            floor = decided.after();
        }
        return outcome;
    }

    void does(FloorCommand command) {
        assertThat(outcome(command)).isInstanceOf(Outcome.Decided.class);
    }

    /** What was decided, in order. */
    List<FloorEvent> events(FloorCommand command) {
        Outcome outcome = outcome(command);
        assertThat(outcome).isInstanceOf(Outcome.Decided.class);
        return ((Outcome.Decided) outcome)
                .events().stream().map(Outcome.Step::event).toList();
    }

    Refusal refusal(FloorCommand command) {
        Floor before = floor;
        Outcome outcome = outcome(command);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(floor).isSameAs(before);
        return ((Outcome.Refused) outcome).refusal();
    }

    UUID remote(int seconds) {
        return asks("D" + (ids + 1), Category.GROUP, Mode.REMOTE, seconds);
    }

    UUID inRoom(int seconds) {
        return asks("D" + (ids + 1), Category.GROUP, Mode.IN_ROOM, seconds);
    }

    UUID asks(String delegation, Category category, Mode mode, int seconds) {
        FloorCommand.Ask ask = ask(delegation, category, mode, seconds);
        does(ask);
        return ask.inscription();
    }

    FloorCommand.Ask ask(String delegation, Category category, Mode mode, int seconds) {
        return ask(delegation, new SpeakingRequest(category, mode, seconds, false, 1));
    }

    FloorCommand.Ask ask(String delegation, SpeakingRequest request) {
        return new FloorCommand.Ask(nextId(), ITEM, new Speaker(delegation, null, null), request, false);
    }

    /** Under the other item. */
    UUID elsewhere(Mode mode, int seconds) {
        FloorCommand.Ask ask = ask("D" + (ids + 1), Category.GROUP, mode, seconds);
        does(new FloorCommand.Ask(ask.inscription(), OTHER_ITEM, ask.speaker(), ask.request(), false));
        return ask.inscription();
    }

    UUID nextId() {
        return new UUID(0, ++ids);
    }

    void givesFloor(UUID inscription) {
        does(give(inscription));
    }

    static FloorCommand.GiveFloor give(UUID inscription) {
        return new FloorCommand.GiveFloor(inscription, null, null);
    }

    void ends(UUID inscription) {
        does(new FloorCommand.End(inscription));
    }

    /** Gives the floor and lets the statement take so long. */
    void speaks(UUID inscription, int seconds) {
        givesFloor(inscription);
        after(seconds).ends(inscription);
    }

    Place place(UUID inscription) {
        return floor.place(inscription).orElseThrow();
    }

    Status status(UUID inscription) {
        return place(inscription).status();
    }

    RemoteTime figures() {
        return floor.figures(now);
    }

    List<UUID> queue() {
        return floor.queue(ITEM, policy).stream().map(Place::inscription).toList();
    }

    List<UUID> waitingList() {
        return floor.waitingList().stream().map(Place::inscription).toList();
    }

    static FloorPolicy limits(Map<Category, Integer> limits) {
        return new FloorPolicy(limits, null, null, null, null, null, null, null, null, null);
    }

    static FloorPolicy promotion(PromotionRule promotion) {
        return new FloorPolicy(null, null, null, null, null, null, promotion, null, null, null);
    }

    static FloorPolicy order(SpeakingOrder order) {
        return new FloorPolicy(null, null, null, null, null, null, null, order, null, null);
    }
}
