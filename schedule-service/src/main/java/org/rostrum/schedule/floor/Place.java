package org.rostrum.schedule.floor;

import java.time.Instant;
import java.util.UUID;

/**
 * An inscription as the floor knows it. A value.
 *
 * @param charge in which figure its time stands
 * @param grantedSeconds how long it may speak; 0 while it waits
 * @param asked rises with each request; the order of the waiting list, kept through a switch of mode
 * @param absences how often it was called in vain
 * @param speech its clock, from when it gets the floor; null before
 * @param swapOfferedTo the inscription whose place it was offered to take; null without an offer
 */
public record Place(
        UUID inscription,
        ListKey list,
        Speaker speaker,
        SpeakingRequest request,
        Charge charge,
        Status status,
        int grantedSeconds,
        long asked,
        Turn turn,
        int absences,
        Speech speech,
        UUID swapOfferedTo) {

    /** A request that has not been decided on. */
    static Place asked(
            UUID inscription, ListKey list, Speaker speaker, SpeakingRequest request, Charge charge, Turn turn) {
        return new Place(
                inscription, list, speaker, request, charge, Status.WAITING, 0, turn.number(), turn, 0, null, null);
    }

    public Category category() {
        return request.category();
    }

    public boolean drawsOnRemoteTime() {
        return charge == Charge.REMOTE_TIME;
    }

    /** Granted, and not yet begun. */
    public int reservedSeconds() {
        return drawsOnRemoteTime() && status == Status.ACCEPTED ? grantedSeconds : 0;
    }

    /** While it is delivered: its limit, or what it has spoken if that is more (floor rule 5). */
    int runningSeconds(Instant now) {
        return drawsOnRemoteTime() && status.isBeingDelivered() ? Math.max(grantedSeconds, speech.seconds(now)) : 0;
    }

    int waitingSeconds() {
        return status == Status.WAITING ? request.requestedSeconds() : 0;
    }

    /** Whole seconds spoken so far; 0 before it has begun. */
    public int spokenSeconds(Instant now) {
        return speech == null ? 0 : speech.seconds(now);
    }

    Place accepted(int seconds) {
        return with(Status.ACCEPTED, seconds, turn, absences, null);
    }

    Place waiting() {
        return with(Status.WAITING, 0, turn, absences, null);
    }

    Place granted(int seconds) {
        return with(status, seconds, turn, absences, speech);
    }

    Place ended(Status end) {
        return with(end, grantedSeconds, turn, absences, speech);
    }

    Place begun(Instant at) {
        return with(Status.SPEAKING, grantedSeconds, turn, absences, Speech.begun(at));
    }

    Place paused(Instant at) {
        return with(Status.PAUSED, grantedSeconds, turn, absences, speech.stopped(at));
    }

    Place resumed(Instant at) {
        return with(Status.SPEAKING, grantedSeconds, turn, absences, speech.resumed(at));
    }

    Place delivered(Instant at) {
        return with(Status.DELIVERED, grantedSeconds, turn, absences, speech.stopped(at));
    }

    Place movedToEnd(long number) {
        return with(Status.ACCEPTED, grantedSeconds, new Turn(Turn.Lane.MOVED_TO_END, number), absences + 1, null);
    }

    Place at(Turn other) {
        return new Place(
                inscription,
                list,
                speaker,
                request,
                charge,
                status,
                grantedSeconds,
                asked,
                other,
                absences,
                speech,
                null);
    }

    Place asking(SpeakingRequest other, Charge otherCharge) {
        return new Place(
                inscription,
                list,
                speaker,
                other,
                otherCharge,
                status,
                grantedSeconds,
                asked,
                turn,
                absences,
                speech,
                swapOfferedTo);
    }

    Place offering(UUID other) {
        return new Place(
                inscription,
                list,
                speaker,
                request,
                charge,
                status,
                grantedSeconds,
                asked,
                turn,
                absences,
                speech,
                other);
    }

    private Place with(Status newStatus, int seconds, Turn newTurn, int newAbsences, Speech newSpeech) {
        return new Place(
                inscription,
                list,
                speaker,
                request,
                charge,
                newStatus,
                seconds,
                asked,
                newTurn,
                newAbsences,
                newSpeech,
                newStatus == Status.ACCEPTED ? swapOfferedTo : null);
    }
}
