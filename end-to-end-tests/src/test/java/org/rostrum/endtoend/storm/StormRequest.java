package org.rostrum.endtoend.storm;

import java.util.List;

/**
 * One request of the storm with everything its client does until it has an answer.
 *
 * @param number from 0; a request needs only earlier ones to be answered before
 * @param meeting which of the meetings, from 0
 * @param user who sends it
 * @param after the request whose answer its client waits for; -1 for none
 * @param attempts how it is sent at first; further ones are patient and go round the replicas
 * @param sentOnceMore whether its client, though it has the answer, sends it again
 */
record StormRequest(
        int number, int meeting, String user, Wish wish, int after, List<Attempt> attempts, boolean sentOnceMore) {

    /** @param replica which one it is sent to, from 0 @param patienceMillis after which its client gives up waiting */
    record Attempt(int replica, int patienceMillis) {}

    private static final int PATIENT_MILLIS = 60_000;

    /** The attempt of this number, from 0. */
    Attempt attempt(int attempt, int replicas) {
        return attempt < attempts.size()
                ? attempts.get(attempt)
                : new Attempt((attempts.getLast().replica() + attempt) % replicas, PATIENT_MILLIS);
    }

    static Attempt patient(int replica) {
        return new Attempt(replica, PATIENT_MILLIS);
    }
}
