package org.rostrum.schedule.session;

/** Where the participants of a session are. */
public enum Format {
    IN_PERSON,
    HYBRID,
    ONLINE
}
