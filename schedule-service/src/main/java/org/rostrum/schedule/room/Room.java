package org.rostrum.schedule.room;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import java.util.List;
import org.rostrum.commons.persistence.VersionedEntity;
import org.rostrum.commons.text.LocalizedText;
import org.rostrum.schedule.TextList;

/** A room in which meetings take place. Its row is what bookings lock. */
@Entity
public class Room extends VersionedEntity {

    String code;
    LocalizedText names;
    LocalizedText building;
    Integer capacity;

    @Convert(converter = TextList.class)
    List<String> equipment = List.of();

    void describe(RoomDetails details) {
        code = details.code();
        names = details.names();
        building = details.building();
        capacity = details.capacity();
        equipment = details.equipment();
    }

    RoomDetails details() {
        return new RoomDetails(code, names, building, capacity, equipment);
    }

    public String code() {
        return code;
    }

    public LocalizedText names() {
        return names;
    }
}
