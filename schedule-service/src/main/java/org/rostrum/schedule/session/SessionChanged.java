package org.rostrum.schedule.session;

import java.util.UUID;

/** Told within the transaction that changes what is said of a session. */
public record SessionChanged(UUID session) {}
