package org.rostrum.endtoend.storm;

/** What a client of the storm wants of the floor of a meeting. Requests for the floor are named by their number. */
sealed interface Wish {

    /** The two modes of a statement. */
    enum Mode {
        REMOTE,
        IN_ROOM
    }

    /** A wish that is about a request for the floor that was made before. */
    sealed interface OfInscription extends Wish {
        int ask();
    }

    /** @param item which of the meeting's items, from 0 @param minimumSeconds null to take no less than was asked for */
    record Ask(String delegation, int item, Mode mode, int requestedSeconds, Integer minimumSeconds) implements Wish {}

    record Withdraw(int ask) implements OfInscription {}

    record SwitchMode(int ask, Mode mode) implements OfInscription {}

    record OfferSwap(int ask, int with) implements OfInscription {}

    record AcceptSwap(int ask, int with) implements OfInscription {}

    record Grant(int ask, int seconds) implements OfInscription {}

    record GiveFloor(int ask) implements OfInscription {}

    record Pause(int ask) implements OfInscription {}

    record Resume(int ask) implements OfInscription {}

    record End(int ask) implements OfInscription {}

    /** A lower limit for national statements. @param item which of the meeting's items, from 0 */
    record CutLimits(int item, int seconds) implements Wish {}
}
