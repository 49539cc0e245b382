package org.rostrum.schedule.floor;

import org.rostrum.schedule.remotetime.RemoteTime;

/** What became of a request for the floor, and the remote time as it is afterwards. */
public sealed interface Decision {

    /** It has its place. @param grantedSeconds how long it may speak */
    record Accepted(int grantedSeconds, RemoteTime after) implements Decision {}

    /** It is remote and waits for time. @param waitingPosition from 1 */
    record Queued(int waitingPosition, RemoteTime after) implements Decision {}

    /** It asks for more than its category may speak. @param limitSeconds what it may */
    record OverLimit(int limitSeconds) implements Decision {}

    /** Its category is never queued: the chair and the secretariat take the floor without asking. */
    record NeverQueued() implements Decision {}
}
