package org.rostrum.schedule.floor;

import java.util.UUID;

/** Names a list of speakers of a meeting: the item of a session's agenda under which they speak. */
public record ListKey(UUID session, String item) {}
