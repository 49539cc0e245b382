package org.rostrum.schedule.session;

/** Told within the transaction that gives a session another zone: its meetings are shown at other wall times. */
public record SessionZoneChanged(Session session) {}
