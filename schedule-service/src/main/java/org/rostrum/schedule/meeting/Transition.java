package org.rostrum.schedule.meeting;

import java.util.Arrays;
import java.util.List;

/** What comes of an action on a meeting: planned → open ⇄ suspended → closed, and cancelled instead of opened. */
public sealed interface Transition {

    record To(MeetingState state) implements Transition {}

    /** @param possible the verbs of the actions that lead on from where the meeting is; empty at the end */
    record NotFromHere(List<String> possible) implements Transition {}

    static Transition of(MeetingState from, MeetingAction action) {
        MeetingState to = after(from, action);
        return to == null ? new NotFromHere(possibleFrom(from)) : new To(to);
    }

    private static List<String> possibleFrom(MeetingState state) {
        return Arrays.stream(MeetingAction.values())
                .filter(action -> after(state, action) != null)
                .map(MeetingAction::verb)
                .toList();
    }

    /** Null where the action does not lead on. A meeting that has been open is closed, not cancelled. */
    private static MeetingState after(MeetingState from, MeetingAction action) {
        return switch (from) {
            case PLANNED ->
                switch (action) {
                    case OPEN -> MeetingState.OPEN;
                    case CANCEL -> MeetingState.CANCELLED;
                    case RESCHEDULE -> MeetingState.PLANNED;
                    case SUSPEND, RESUME, CLOSE -> null;
                };
            case OPEN ->
                switch (action) {
                    case SUSPEND -> MeetingState.SUSPENDED;
                    case CLOSE -> MeetingState.CLOSED;
                    case OPEN, RESUME, CANCEL, RESCHEDULE -> null;
                };
            case SUSPENDED ->
                switch (action) {
                    case RESUME -> MeetingState.OPEN;
                    case CLOSE -> MeetingState.CLOSED;
                    case OPEN, SUSPEND, CANCEL, RESCHEDULE -> null;
                };
            case CLOSED, CANCELLED -> null;
        };
    }
}
