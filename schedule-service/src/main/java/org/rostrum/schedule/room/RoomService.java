package org.rostrum.schedule.room;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.UUID;
import org.rostrum.commons.changelog.ChangeLog;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.commons.persistence.DatabaseConflicts;
import org.rostrum.commons.request.MergePatch;
import org.rostrum.schedule.ScheduleProblem;

/** Enters, changes and removes rooms, each in one transaction with its row in the change log. */
@ApplicationScoped
class RoomService {

    private static final String TYPE = "room";

    private final Rooms rooms;
    private final ChangeLog changes;
    private final Conditions conditions;
    private final MergePatch patches;
    private final Validator validator;

    RoomService(Rooms rooms, ChangeLog changes, Conditions conditions, MergePatch patches, Validator validator) {
        this.rooms = rooms;
        this.changes = changes;
        this.conditions = conditions;
        this.patches = patches;
        this.validator = validator;
    }

    @Transactional
    Page<RoomView> list(String code, PageRequest page) {
        UUID after = page.position(UUID::fromString).orElse(null);
        return Page.cut(rooms.page(code, after, page.rowsToRead()), page.limit(), room -> room.id()
                        .toString())
                .map(RoomView::of);
    }

    /** @throws RuntimeException 409 if the code is taken */
    @Transactional
    Room create(RoomDetails details) {
        Room room = new Room();
        room.describe(details);
        rooms.persist(room);
        flush(details);
        changes.created(TYPE, room.id(), RoomView.of(room));
        return room;
    }

    @Transactional
    Room change(UUID id, JsonNode patch) {
        Room room = rooms.require(id);
        conditions.requireMatch(room.version());
        RoomView before = RoomView.of(room);
        RoomDetails changed = patches.apply(room.details(), patch, RoomDetails.class);
        var mistakes = validator.validate(changed);
        if (!mistakes.isEmpty()) {
            throw new ConstraintViolationException(mistakes);
        }
        room.describe(changed);
        flush(changed);
        changes.record(TYPE, id, "updated", before, RoomView.of(room));
        return room;
    }

    /** @throws RuntimeException 409 while a meeting names it; the foreign key decides where one is being planned now */
    @Transactional
    void delete(UUID id) {
        Room room = rooms.require(id);
        conditions.requireMatch(room.version());
        List<UUID> meetings = rooms.meetingsIn(id);
        if (!meetings.isEmpty()) {
            throw booked(meetings);
        }
        changes.deleted(TYPE, id, RoomView.of(room));
        rooms.delete(room);
        try {
            rooms.flush();
        } catch (PersistenceException failure) {
            throw DatabaseConflicts.isStillReferredTo(failure) ? booked(List.of()) : failure;
        }
    }

    private static RuntimeException booked(List<UUID> meetings) {
        return ScheduleProblem.ROOM_BOOKED
                .because("Meetings take place in this room, or did. Give them another room or none first.")
                .with("meetings", meetings)
                .build();
    }

    private void flush(RoomDetails details) {
        try {
            rooms.flush();
        } catch (PersistenceException failure) {
            if (DatabaseConflicts.isDuplicate(failure, "uq_room_code")) {
                throw ScheduleProblem.CODE_TAKEN
                        .because("There is a room %1$s already: GET /v1/rooms?code=%1$s.".formatted(details.code()))
                        .with("code", details.code())
                        .build();
            }
            throw failure;
        }
    }
}
