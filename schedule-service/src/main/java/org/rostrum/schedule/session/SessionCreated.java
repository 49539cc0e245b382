package org.rostrum.schedule.session;

/** Told within the transaction that creates a session, so that what belongs to every session is created with it. */
public record SessionCreated(Session session) {}
