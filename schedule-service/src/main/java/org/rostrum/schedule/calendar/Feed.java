package org.rostrum.schedule.calendar;

import java.util.UUID;

/** Which events a calendar has. */
sealed interface Feed {

    /** The meetings of a session, joint ones included. */
    record OfSession(UUID session) implements Feed {}

    /** The meetings that take up an item of a session's agenda, directly or by joint consideration. */
    record OfItem(UUID session, String item) implements Feed {}

    /** The statements of a delegation at the meetings of a session. */
    record OfDelegation(UUID session, String delegation) implements Feed {}

    /** The meetings of all sessions of a body. @param body id or series symbol */
    record OfBody(String body) implements Feed {}
}
