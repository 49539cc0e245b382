package org.rostrum.schedule.room;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** A room as callers see it. */
public record RoomView(UUID id, @JsonUnwrapped RoomDetails details) {

    static RoomView of(Room room) {
        return new RoomView(room.id(), room.details());
    }
}
