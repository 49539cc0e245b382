package org.rostrum.schedule.meeting;

import java.util.UUID;

/** Told within the transaction that is about to change the meetings, entries or notes of a session. */
public record TimetableChanging(UUID session) {}
