package org.rostrum.schedule.timetable;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rostrum.commons.text.LocalizedText;
import org.rostrum.schedule.meeting.JointEntry;
import org.rostrum.schedule.meeting.MeetingState;
import org.rostrum.schedule.timetable.Difference.Kind;
import org.rostrum.schedule.timetable.Timetable.Row;
import org.rostrum.schedule.timetable.Timetable.Sitting;

/** What somebody who plans by one version of a timetable must know of another. */
final class Differences {

    private final Timetable from;
    private final Timetable to;
    private final List<Difference> found = new ArrayList<>();

    private Differences(Timetable from, Timetable to) {
        this.from = from;
        this.to = to;
    }

    /** In the order of the later table: the table as a whole, meetings in order of time, their entries, the notes. */
    static List<Difference> between(Timetable from, Timetable to) {
        return new Differences(from, to).find();
    }

    /** When a meeting takes place. */
    record Slot(OffsetDateTime start, OffsetDateTime end) {
        static Slot of(Sitting meeting) {
            return new Slot(meeting.start(), meeting.end());
        }
    }

    /** Where an entry stands. */
    record Place(UUID meeting, int number, OffsetDateTime start) {
        static Place of(Sitting meeting) {
            return new Place(meeting.id(), meeting.number(), meeting.start());
        }
    }

    /** What is printed of an entry. */
    record Printed(
            LocalizedText title,
            boolean continued,
            List<String> notes,
            List<String> ownItems,
            List<JointEntry> jointWith) {
        static Printed of(Row entry) {
            return new Printed(entry.title(), entry.continued(), entry.notes(), entry.ownItems(), entry.jointWith());
        }
    }

    private record Placed(Sitting meeting, Row entry) {
        /** What the same item of the same agenda is taken for, whatever its id. */
        List<Object> subject() {
            return List.of(entry.sessionId(), entry.item());
        }
    }

    private List<Difference> find() {
        if (to.adoption() != null && !to.adoption().equals(from.adoption())) {
            found.add(new Difference(Kind.ADOPTED, null, null, null, null, from.adoption(), to.adoption()));
        }
        Map<UUID, Sitting> before = byId(from);
        Map<UUID, Sitting> after = byId(to);
        from.meetings().stream()
                .filter(meeting -> !after.containsKey(meeting.id()))
                .forEach(meeting -> add(Kind.MEETING_REMOVED, meeting, Slot.of(meeting), null));
        for (Sitting meeting : to.meetings()) {
            Sitting earlier = before.get(meeting.id());
            if (earlier == null) {
                add(Kind.MEETING_ADDED, meeting, null, Slot.of(meeting));
            } else {
                compare(earlier, meeting);
            }
        }
        compareEntries(before, after);
        compareNotes();
        return List.copyOf(found);
    }

    private void compare(Sitting earlier, Sitting later) {
        if (later.state() == MeetingState.CANCELLED && earlier.state() != MeetingState.CANCELLED) {
            add(Kind.MEETING_CANCELLED, later, Slot.of(earlier), null);
        }
        compare(Kind.MEETING_MOVED, later, Slot.of(earlier), Slot.of(later));
        compare(Kind.MEETING_RENUMBERED, later, earlier.number(), later.number());
        compare(Kind.ROOM_CHANGED, later, earlier.room(), later.room());
        compare(Kind.PRINTED_TIME_CHANGED, later, earlier.timeAsPrinted(), later.timeAsPrinted());
    }

    private void compare(Kind kind, Sitting meeting, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            add(kind, meeting, before, after);
        }
    }

    /** An item that is gone from one meeting and new at another was moved. */
    private void compareEntries(Map<UUID, Sitting> before, Map<UUID, Sitting> after) {
        Map<UUID, Placed> earlier = entries(from);
        Map<UUID, Placed> later = entries(to);
        List<Placed> gone = earlier.values().stream()
                .filter(placed -> !later.containsKey(placed.entry.id()))
                .collect(Collectors.toCollection(ArrayList::new));
        for (Placed placed : later.values()) {
            Placed known = earlier.get(placed.entry.id());
            if (known != null) {
                compare(known, placed);
            } else {
                Placed origin = takeFrom(gone, placed);
                if (origin == null) {
                    add(Kind.ENTRY_ADDED, placed, null, Printed.of(placed.entry));
                } else if (origin.meeting.id().equals(placed.meeting.id())) {
                    compare(origin, placed);
                } else {
                    add(Kind.ENTRY_MOVED, placed, Place.of(origin.meeting), Place.of(placed.meeting));
                }
            }
        }
        gone.forEach(placed -> add(Kind.ENTRY_REMOVED, placed, Printed.of(placed.entry), null));
        after.forEach((id, meeting) -> {
            if (before.containsKey(id)) {
                compareOrder(before.get(id), meeting);
            }
        });
    }

    private void compare(Placed earlier, Placed later) {
        if (!Printed.of(earlier.entry).equals(Printed.of(later.entry))
                || !earlier.subject().equals(later.subject())) {
            add(Kind.ENTRY_CHANGED, later, Printed.of(earlier.entry), Printed.of(later.entry));
        }
    }

    private void compareOrder(Sitting earlier, Sitting later) {
        List<UUID> common = ids(later);
        common.retainAll(ids(earlier));
        List<UUID> wereSo = ids(earlier);
        wereSo.retainAll(common);
        if (!wereSo.equals(common)) {
            add(Kind.ENTRIES_REORDERED, later, items(earlier), items(later));
        }
    }

    private void compareNotes() {
        SortedSet<String> marks = new TreeSet<>(from.notes().keySet());
        marks.addAll(to.notes().keySet());
        for (String mark : marks) {
            LocalizedText before = from.notes().get(mark);
            LocalizedText after = to.notes().get(mark);
            if (!Objects.equals(before, after)) {
                Kind kind = before == null ? Kind.NOTE_ADDED : after == null ? Kind.NOTE_REMOVED : Kind.NOTE_CHANGED;
                found.add(new Difference(kind, null, null, null, mark, before, after));
            }
        }
    }

    /** From the same meeting before any other. */
    private static Placed takeFrom(List<Placed> gone, Placed placed) {
        Placed origin = gone.stream()
                .filter(candidate -> candidate.subject().equals(placed.subject()))
                .min(Comparator.comparing(candidate -> !candidate.meeting.id().equals(placed.meeting.id())))
                .orElse(null);
        gone.remove(origin);
        return origin;
    }

    private void add(Kind kind, Sitting meeting, Object before, Object after) {
        found.add(new Difference(kind, meeting.id(), meeting.number(), null, null, before, after));
    }

    private void add(Kind kind, Placed placed, Object before, Object after) {
        found.add(new Difference(
                kind, placed.meeting.id(), placed.meeting.number(), placed.entry.item(), null, before, after));
    }

    private static List<UUID> ids(Sitting meeting) {
        return meeting.entries().stream().map(Row::id).collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String> items(Sitting meeting) {
        return meeting.entries().stream().map(Row::item).toList();
    }

    private static Map<UUID, Sitting> byId(Timetable table) {
        return table.meetings().stream()
                .collect(Collectors.toMap(Sitting::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private static Map<UUID, Placed> entries(Timetable table) {
        Map<UUID, Placed> entries = new LinkedHashMap<>();
        table.meetings().forEach(meeting -> meeting.entries()
                .forEach(entry -> entries.put(entry.id(), new Placed(meeting, entry))));
        return entries;
    }
}
