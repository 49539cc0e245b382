package org.rostrum.schedule.inscription;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import org.rostrum.schedule.ScheduleProblem;
import org.rostrum.schedule.floor.Refusal;
import org.rostrum.schedule.floor.Status;
import org.rostrum.schedule.inscription.RemoteTimeView.Figures;
import org.rostrum.web.WebProblem;

/** A refusal of the floor rules as a problem, with what somebody needs to go on. */
final class Refusals {

    private Refusals() {}

    static HttpProblem problem(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NeverQueued(var category) ->
                ScheduleProblem.CATEGORY_NOT_QUEUED
                        .because("%s is given the floor without a place on the list.".formatted(category))
                        .build();
            case Refusal.NotAdmitted(var category, var admitted) ->
                ScheduleProblem.CATEGORY_NOT_ADMITTED
                        .because("The session does not admit %s to the list of speakers.".formatted(category))
                        .with("admitted", admitted.stream().sorted().toList())
                        .build();
            case Refusal.OverLimit(var category, int limit, int requested) ->
                ScheduleProblem.SPEAKING_TIME_OVER_LIMIT
                        .because("%s may speak for %d seconds; ask for that or less.".formatted(category, limit))
                        .with("limitSeconds", limit)
                        .with("requestedSeconds", requested)
                        .build();
            case Refusal.ListNotYetOpen(var list, var opensAt) ->
                ScheduleProblem.LIST_NOT_OPEN
                        .because("The list of speakers under item %s opens at %s; ask then."
                                .formatted(list.item(), opensAt))
                        .with("opensAt", opensAt)
                        .build();
            case Refusal.ListClosed(var list) ->
                ScheduleProblem.LIST_CLOSED
                        .because("The list of speakers under item %s is closed; only the chair can still add to it."
                                .formatted(list.item()))
                        .build();
            case Refusal.NoMoreReplies(int replies) ->
                ScheduleProblem.NO_MORE_REPLIES
                        .because("A delegation has %d rights of reply under an item at a meeting, and they are taken."
                                .formatted(replies))
                        .with("repliesPerItem", replies)
                        .build();
            case Refusal.RepliesHeardLater(var meeting) ->
                ScheduleProblem.REPLIES_HEARD_LATER
                        .because("Rights of reply are heard at the end of the day, at meeting %s. Carry it over."
                                .formatted(meeting))
                        .with("meeting", meeting)
                        .build();
            case Refusal.NotFromHere(Status status, var needed) -> notFromHere(status, List.copyOf(needed));
            case Refusal.FloorTaken(var inscription, String delegation, Status status) ->
                ScheduleProblem.FLOOR_TAKEN
                        .because("The statement of %s is %s. End it first: POST /v1/inscriptions/%s:end."
                                .formatted(delegation, status, inscription))
                        .with("inscription", inscription)
                        .with("delegation", delegation)
                        .build();
            case Refusal.NoTime(int needed, int there, var figures) ->
                ScheduleProblem.REMOTE_TIME_EXHAUSTED
                        .because(
                                "It needs %d seconds of remote time, and %d are there. Shorten it, come to the room, or"
                                                .formatted(needed, there)
                                        + " ask the chair for a grant.")
                        .with("neededSeconds", needed)
                        .with("thereSeconds", there)
                        .with("remoteTime", Figures.of(figures))
                        .build();
            case Refusal.GraceNotOver(int grace, int remaining) ->
                ScheduleProblem.GRACE_NOT_OVER
                        .because("A speaker who was given the floor has %d seconds to appear; %d are left."
                                .formatted(grace, remaining))
                        .with("graceSeconds", grace)
                        .with("remainingSeconds", remaining)
                        .withHeader("Retry-After", remaining)
                        .build();
            case Refusal.InterpretationEnded(var at) ->
                ScheduleProblem.INTERPRETATION_ENDED
                        .because("Interpretation of this meeting ended at %s.".formatted(at))
                        .with("interpretationEndsAt", at)
                        .build();
            case Refusal.NoSwap ignored ->
                ScheduleProblem.SWAP_NOT_POSSIBLE
                        .because("Two exchange places that are both accepted, on the same list, and have not begun.")
                        .build();
            case Refusal.NoOffer ignored ->
                ScheduleProblem.NO_SWAP_OFFER
                        .because("The other has not offered its place, or has withdrawn the offer.")
                        .build();
            case Refusal.NotACut(var category, Integer current, int asked) ->
                ScheduleProblem.LIMIT_NOT_LOWER
                        .because("The limit of %s is %s; %d seconds would not cut it."
                                .formatted(category, current == null ? "none" : current + " seconds", asked))
                        .with("category", category)
                        .with("limitSeconds", current)
                        .build();
            case Refusal.ClosesBeforeItOpens ignored ->
                ScheduleProblem.LIST_TIMES_OUT_OF_ORDER
                        .because("closesAt is after opensAt.")
                        .build();
            case Refusal.MeetingOver ignored ->
                ScheduleProblem.MEETING_OVER
                        .because("The meeting is over; nothing more is decided on its floor.")
                        .build();
            case Refusal.Unknown(var inscription) ->
                WebProblem.NOT_FOUND
                        .because("There is no inscription %s at this meeting.".formatted(inscription))
                        .build();
        };
    }

    private static HttpProblem notFromHere(Status status, List<Status> needed) {
        boolean settled = !status.isPending() && !status.isBeingDelivered();
        return (settled ? ScheduleProblem.INSCRIPTION_SETTLED : ScheduleProblem.INSCRIPTION_MOVE_NOT_ALLOWED)
                .because("It is %s; this needs one that is %s."
                        .formatted(
                                status,
                                String.join(
                                        " or ",
                                        needed.stream()
                                                .sorted()
                                                .map(Status::name)
                                                .toList())))
                .with("inscriptionStatus", status)
                .with("needed", needed.stream().sorted().toList())
                .build();
    }
}
