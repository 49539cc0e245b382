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
 * @param overrunSeconds by which delivery passed what there was
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

    /** @throws IllegalStateException if it does not fit: rule 6, the invariant, is never broken by a reservation */
    public RemoteTime reserve(int seconds) {
        if (!fits(seconds)) {
            throw new IllegalStateException(
                    "%d s cannot be reserved, %d s are available".formatted(seconds, availableSeconds()));
        }
        return withReserved(reservedSeconds + seconds);
    }

    public RemoteTime release(int seconds) {
        return withReserved(reservedSeconds - seconds);
    }

    /** The same with another allotment; what is reserved stays reserved, also where it does not fit any more. */
    public RemoteTime reallot(int seconds) {
        requireNotNegative(seconds);
        return new RemoteTime(
                seconds,
                overriddenSeconds,
                usedSeconds,
                runningSeconds,
                reservedSeconds,
                waitingSeconds,
                exemptSeconds,
                overrunSeconds);
    }

    public RemoteTime enqueue(int seconds) {
        return withWaiting(waitingSeconds + seconds);
    }

    public RemoteTime dequeue(int seconds) {
        return withWaiting(waitingSeconds - seconds);
    }

    private RemoteTime withReserved(int seconds) {
        requireNotNegative(seconds);
        return new RemoteTime(
                allottedSeconds,
                overriddenSeconds,
                usedSeconds,
                runningSeconds,
                seconds,
                waitingSeconds,
                exemptSeconds,
                overrunSeconds);
    }

    private RemoteTime withWaiting(int seconds) {
        requireNotNegative(seconds);
        return new RemoteTime(
                allottedSeconds,
                overriddenSeconds,
                usedSeconds,
                runningSeconds,
                reservedSeconds,
                seconds,
                exemptSeconds,
                overrunSeconds);
    }

    private static void requireNotNegative(int seconds) {
        if (seconds < 0) {
            throw new IllegalStateException("More remote time would be given back than was taken");
        }
    }
}
