package org.rostrum.agenda.importing.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rostrum.agenda.importing.reading.plan.JointReference;
import org.rostrum.agenda.importing.reading.plan.PlannedEntry;
import org.rostrum.agenda.importing.reading.plan.PlannedJointConsideration;
import org.rostrum.agenda.importing.reading.plan.PlannedMeeting;
import org.rostrum.agenda.importing.reading.plan.PlannedOrganizationOfWork;
import org.rostrum.agenda.importing.reading.plan.WarningCode;

/** Ties the timetable to the items and joint considerations, and says where they do not fit. */
final class OrganizationOfWork {
    private final TimetableReader.Timetable timetable;
    private final ItemTree items;
    private final List<PlannedJointConsideration> joint;
    private final ReadingLog log;
    private final Map<String, List<JointReference>> jointByItem = new HashMap<>();
    private final Map<String, Integer> takenUp = new HashMap<>();
    private final Set<String> marksUsed = new HashSet<>();

    private OrganizationOfWork(
            TimetableReader.Timetable timetable,
            ItemTree items,
            List<PlannedJointConsideration> joint,
            ReadingLog log) {
        this.timetable = timetable;
        this.items = items;
        this.joint = joint;
        this.log = log;
    }

    static PlannedOrganizationOfWork of(
            TimetableReader.Timetable timetable,
            ItemTree items,
            List<PlannedJointConsideration> joint,
            ReadingLog log) {
        return new OrganizationOfWork(timetable, items, joint, log).plan();
    }

    private PlannedOrganizationOfWork plan() {
        List<PlannedMeeting> meetings = new ArrayList<>();
        for (MeetingDraft draft : timetable.meetings()) {
            List<PlannedEntry> entries = draft.entries.stream()
                    .map(entry -> finished(entry, draft.position))
                    .toList();
            meetings.add(draft.meeting(entries));
        }
        Map<String, String> notes = new LinkedHashMap<>();
        timetable.notes().forEach((mark, passage) -> {
            notes.put(mark, passage.text().strip());
            if (!marksUsed.contains(mark)) {
                log.warn(
                        passage.firstLine(),
                        WarningCode.NOTE_NOT_USED,
                        "No entry of the timetable refers to note %s; check its letter.".formatted(mark));
            }
        });
        return new PlannedOrganizationOfWork(timetable.columns(), meetings, notes);
    }

    private PlannedEntry finished(PlannedEntry entry, int position) {
        List<JointReference> jointWith = entry.item() == null
                ? List.of()
                : jointByItem.computeIfAbsent(entry.item(), item -> JointConsiderations.with(item, joint));
        warnOfNotes(entry, jointWith);
        if (entry.item() != null) {
            warnOfItem(entry, position);
        }
        return new PlannedEntry(
                entry.item(),
                entry.itemAsPrinted(),
                entry.title(),
                entry.titleAsPrinted(),
                entry.continued(),
                entry.notes(),
                jointWith,
                entry.line());
    }

    private void warnOfItem(PlannedEntry entry, int position) {
        if (items.get(entry.item()) == null) {
            log.warn(
                    entry.line(),
                    WarningCode.ENTRY_ITEM_NOT_IN_LIST,
                    "The timetable takes up item %s, which is not on the agenda; correct its number."
                            .formatted(entry.item()));
        }
        Integer before = takenUp.put(entry.item(), position);
        if (before != null && before != position && !entry.continued()) {
            log.warn(
                    entry.line(),
                    WarningCode.CONTINUED_MARK_ABSENT,
                    "Item %s was taken up at meeting %d already, but \"(continued)\" is not printed here; it was stored as printed."
                            .formatted(entry.item(), before));
        }
    }

    private void warnOfNotes(PlannedEntry entry, List<JointReference> jointWith) {
        marksUsed.addAll(entry.notes());
        entry.notes().stream()
                .filter(mark -> !timetable.notes().containsKey(mark))
                .forEach(mark -> log.warn(
                        entry.line(),
                        WarningCode.NOTE_WITHOUT_TEXT,
                        "This entry refers to note %s, which the timetable does not have.".formatted(mark)));
        if (!jointWith.isEmpty()
                && entry.notes().isEmpty()
                && !timetable.notes().isEmpty()) {
            log.warn(
                    entry.line(),
                    WarningCode.NOTE_MARK_ABSENT,
                    "Item %s is considered jointly, but this entry refers to no note; it was taken as joint."
                            .formatted(entry.item()));
        }
    }
}
