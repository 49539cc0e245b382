package org.rostrum.schedule.floor;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/** The floor rules: what a command leads to. Pure; the same command on the same floor at the same instant decides alike. */
public final class FloorRules {

    private FloorRules() {}

    /**
     * @param order of the lists, as the meeting takes up the items
     * @param now the instant of the decision, which is the database's
     */
    public static Outcome decide(
            Floor floor, FloorCommand command, FloorPolicy policy, List<ListKey> order, Instant now) {
        Proceedings proceedings = new Proceedings(floor, policy, order, now);
        Optional<Refusal> refusal = floor.closed() && !isDoneAfterwards(command)
                ? Optional.of(new Refusal.MeetingOver())
                : carryOut(command, proceedings);
        return refusal.<Outcome>map(Outcome.Refused::new).orElseGet(proceedings::decided);
    }

    private static boolean isDoneAfterwards(FloorCommand command) {
        return command instanceof FloorCommand.CarryOver;
    }

    private static Optional<Refusal> carryOut(FloorCommand command, Proceedings proceedings) {
        return switch (command) {
            case FloorCommand.Ask ask -> Asking.ask(ask, proceedings);
            case FloorCommand.Receive receive -> CarryingOver.receive(receive, proceedings);
            case FloorCommand.CarryOver carryOver -> CarryingOver.carryOver(carryOver, proceedings);
            case FloorCommand.Withdraw(UUID id) -> with(id, proceedings, Changing::withdraw);
            case FloorCommand.SwitchMode(UUID id, Mode mode) ->
                with(id, proceedings, (place, all) -> Changing.switchMode(place, mode, all));
            case FloorCommand.ChangeTime(UUID id, int seconds) ->
                with(id, proceedings, (place, all) -> Changing.changeTime(place, seconds, all));
            case FloorCommand.OfferSwap(UUID id, UUID other) ->
                with(id, proceedings, (place, all) -> Swapping.offer(place, other, all));
            case FloorCommand.AcceptSwap(UUID id, UUID other) ->
                with(id, proceedings, (place, all) -> Swapping.accept(place, other, all));
            case FloorCommand.GiveFloor give ->
                with(give.inscription(), proceedings, (place, all) -> Delivering.giveFloor(place, give, all));
            case FloorCommand.Pause(UUID id, String reason) ->
                with(id, proceedings, (place, all) -> Delivering.pause(place, reason, all));
            case FloorCommand.Resume resume ->
                with(resume.inscription(), proceedings, (place, all) -> Delivering.resume(place, resume, all));
            case FloorCommand.Interrupt(String reason) -> Delivering.interrupt(reason, proceedings);
            case FloorCommand.End(UUID id) -> with(id, proceedings, Delivering::end);
            case FloorCommand.NoShow(UUID id) -> with(id, proceedings, Delivering::noShow);
            case FloorCommand.Grant grant ->
                with(grant.inscription(), proceedings, (place, all) -> Chairing.grant(place, grant, all));
            case FloorCommand.CutLimits cut -> Chairing.cutLimits(cut, proceedings);
            case FloorCommand.OpenList(ListKey list) -> {
                proceedings.add(new FloorEvent.ListOpened(list, proceedings.now()));
                yield Optional.empty();
            }
            case FloorCommand.CloseList(ListKey list) -> {
                proceedings.add(new FloorEvent.ListClosed(list));
                yield Optional.empty();
            }
            case FloorCommand.SetList set -> Chairing.setList(set, proceedings);
            case FloorCommand.Allot(int seconds) -> Chairing.allot(seconds, proceedings);
            case FloorCommand.Close ignored -> Chairing.close(proceedings);
        };
    }

    private static Optional<Refusal> with(
            UUID inscription, Proceedings proceedings, BiFunction<Place, Proceedings, Optional<Refusal>> rule) {
        return proceedings
                .floor()
                .place(inscription)
                .map(place -> rule.apply(place, proceedings))
                .orElseGet(() -> Optional.of(new Refusal.Unknown(inscription)));
    }

    /** Why a command does not lead on from where the inscription is; empty if it does. */
    static Optional<Refusal> requireStatus(Place place, Status... needed) {
        Set<Status> from = EnumSet.of(needed[0], needed);
        return from.contains(place.status())
                ? Optional.empty()
                : Optional.of(new Refusal.NotFromHere(place.status(), from));
    }
}
