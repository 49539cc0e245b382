package org.rostrum.schedule.floor;

/** From where a statement is delivered; only remote ones draw on the remote time. */
public enum Mode {
    IN_ROOM,
    REMOTE
}
