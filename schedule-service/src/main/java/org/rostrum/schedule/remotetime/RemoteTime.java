package org.rostrum.schedule.remotetime;

/**
 * The figures of a meeting's remote time (floor rule 5), each in whole seconds, none negative.
 *
 * @param allottedSeconds by the session's policy
 * @param overriddenSeconds added by the chair
 * @param usedSeconds of ended remote statements
 * @param runningSeconds of the remote statement that has the floor
 * @param reservedSeconds granted to accepted remote statements not yet begun
 * @param waitingSeconds asked for on the waiting list
 * @param exemptSeconds delivered remotely in categories that do not count
 * @param overrunSeconds by which used, running and reserved pass what is allotted and overridden; only delivery, or a
 *     shorter meeting, brings that about (rules 2 and 6)
 */
public record RemoteTime(
        int allottedSeconds,
        int overriddenSeconds,
        int usedSeconds,
        int runningSeconds,
        int reservedSeconds,
        int waitingSeconds,
        int exemptSeconds,
        int overrunSeconds) {

    public static RemoteTime of(int allottedSeconds) {
        return new RemoteTime(allottedSeconds, 0, 0, 0, 0, 0, 0, 0);
    }

    /** What can still be reserved; 0 also when delivery has passed the allotment. */
    public int availableSeconds() {
        return Math.max(0, allottedSeconds + overriddenSeconds - usedSeconds - runningSeconds - reservedSeconds);
    }

    public boolean fits(int seconds) {
        return seconds <= availableSeconds();
    }
}
