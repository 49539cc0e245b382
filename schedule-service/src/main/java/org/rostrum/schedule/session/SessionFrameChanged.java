package org.rostrum.schedule.session;

/** Told within the transaction that gives a session other dates or other usual times to meet. */
public record SessionFrameChanged(Session session) {}
