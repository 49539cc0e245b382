package org.rostrum.agenda.importing.reading.plan;

/** How participants attend a session. */
public enum MeetingFormat {
    IN_PERSON,
    HYBRID,
    ONLINE
}
