package org.rostrum.schedule.meeting;

import java.util.List;
import java.util.UUID;

/**
 * What a change of a meeting does to its floor.
 *
 * @param before the remote time before
 * @param after the remote time after
 * @param kept how many requests stand as they stood
 * @param atRisk accepted requests that no longer fit, the later the sooner; they stand, and are flagged
 * @param promoted requests that leave the waiting list for an accepted place
 * @param lapsed requests that no longer stand
 * @param delegations whose requests these are, those that are kept too, by the session under whose item they speak
 */
public record FloorEffect(
        Figures before,
        Figures after,
        int kept,
        List<Request> atRisk,
        List<Request> promoted,
        List<Request> lapsed,
        List<Speaker> delegations) {

    /** The remote time, in seconds. */
    public record Figures(int allottedSeconds, int reservedSeconds, int availableSeconds, int waitingSeconds) {}

    /** A delegation that asked for the floor under an item of a session. */
    public record Speaker(UUID session, String delegation) {}

    /** One request for the floor. @param seconds granted, or asked for on the waiting list */
    public record Request(UUID inscription, String delegation, UUID session, String item, String mode, int seconds) {}
}
