package org.rostrum.schedule.floor;

/** In which figure of the remote time a statement stands (floor rule 4); it stays what it was when it was decided on. */
public enum Charge {
    /** Spoken in the room: in none. */
    NONE,
    /** Remote, of a category that is exempt: measured in {@code exemptSeconds} and in nothing else. */
    EXEMPT,
    /** Remote: reserved, running, used. */
    REMOTE_TIME;

    static Charge of(SpeakingRequest request, FloorPolicy policy) {
        return switch (request.mode()) {
            case IN_ROOM -> NONE;
            case REMOTE -> policy.exemptFromRemoteTime().contains(request.category()) ? EXEMPT : REMOTE_TIME;
        };
    }
}
