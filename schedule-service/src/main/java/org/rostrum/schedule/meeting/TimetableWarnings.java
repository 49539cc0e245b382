package org.rostrum.schedule.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.rostrum.schedule.agenda.AgendaItems;
import org.rostrum.schedule.agenda.AgendaItems.PlannedItem;
import org.rostrum.schedule.document.DocumentStatuses;

/**
 * The warnings for which more is looked at than a meeting and its session: other meetings, the agenda, the documents.
 * Nothing is refused for them, and a neighbour that gives no answer in time is named and left out.
 */
@ApplicationScoped
public class TimetableWarnings {

    static final String AGENDA = "agenda";
    static final String REGISTRY = "document-registry";

    private final AgendaItems agenda;
    private final DocumentStatuses documents;

    TimetableWarnings(AgendaItems agenda, DocumentStatuses documents) {
        this.agenda = agenda;
        this.documents = documents;
    }

    /**
     * What is known of a timetable before neighbours are asked.
     *
     * @param meetings to be warned about
     * @param overlaps warnings on meetings at the same time
     * @param scheduled numbers of the session's items that some meeting takes up
     */
    public record Known(
            UUID session,
            List<MeetingView> meetings,
            Map<UUID, List<MeetingWarning>> overlaps,
            Set<String> scheduled) {}

    /**
     * @param meetings the same with all their warnings
     * @param unscheduled warnings on items that no meeting takes up
     * @param missing neighbours that gave no answer
     */
    public record Warned(List<MeetingView> meetings, List<MeetingWarning> unscheduled, List<String> missing) {

        /** What distinguishes one such answer from another. */
        public String fingerprint() {
            String text = missing + " " + unscheduled + " "
                    + meetings.stream().map(MeetingView::warnings).toList();
            return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
        }
    }

    /** Asks the neighbours, so that no transaction may be open. */
    public Warned of(Known known) {
        List<String> missing = new ArrayList<>();
        List<PlannedItem> items = List.of();
        switch (agenda.plannedFor(known.session())) {
            case AgendaItems.Answer.Items told -> items = told.items();
            case AgendaItems.Answer.None none -> items = List.of();
            case AgendaItems.Answer.Silence silence -> missing.add(AGENDA);
        }
        Map<String, Set<String>> symbols = symbolsByItem(items);
        DocumentStatuses.Told told = documents.of(symbolsAt(known, symbols));
        if (!told.complete()) {
            missing.add(REGISTRY);
        }
        List<MeetingView> warned = known.meetings().stream()
                .map(meeting -> meeting.with(warningsOf(meeting, known, symbols, told.notIssued())))
                .toList();
        return new Warned(warned, unscheduled(items, known), missing);
    }

    /** The documents of each item, those of its sub-items included. */
    private static Map<String, Set<String>> symbolsByItem(List<PlannedItem> items) {
        Map<String, Set<String>> symbols = new HashMap<>();
        for (PlannedItem item : items) {
            Set<String> own = new TreeSet<>(item.symbols());
            Map<String, Set<String>> below = symbolsByItem(item.subItems());
            below.values().forEach(own::addAll);
            symbols.putAll(below);
            symbols.put(item.number(), own);
        }
        return symbols;
    }

    private static Set<String> symbolsAt(Known known, Map<String, Set<String>> symbols) {
        Set<String> needed = new TreeSet<>();
        for (MeetingView meeting : known.meetings()) {
            itemsAwaited(meeting, known).forEach(item -> needed.addAll(symbols.getOrDefault(item, Set.of())));
        }
        return needed;
    }

    /** The session's items at a meeting that is still to come. */
    private static Collection<String> itemsAwaited(MeetingView meeting, Known known) {
        return MeetingState.HOLDING.contains(meeting.state())
                ? meeting.entries().stream()
                        .filter(entry -> entry.sessionId().equals(known.session()))
                        .map(MeetingView.EntryView::item)
                        .toList()
                : List.of();
    }

    private static List<MeetingWarning> warningsOf(
            MeetingView meeting, Known known, Map<String, Set<String>> symbols, Map<String, String> notIssued) {
        List<MeetingWarning> warnings = new ArrayList<>(known.overlaps().getOrDefault(meeting.id(), List.of()));
        if (meeting.room() != null && meeting.roomId() == null && MeetingState.HOLDING.contains(meeting.state())) {
            warnings.add(MeetingWarning.of(
                    "room-not-booked",
                    "%s stands in the table but is not booked; set roomId to book it.".formatted(meeting.room())));
        }
        for (String item : itemsAwaited(meeting, known)) {
            for (String symbol : symbols.getOrDefault(item, Set.of())) {
                if (notIssued.containsKey(symbol)) {
                    warnings.add(new MeetingWarning(
                            "document-not-issued",
                            "%s, which item %s has before it, is not issued but %s."
                                    .formatted(symbol, item, notIssued.get(symbol)),
                            null,
                            known.session(),
                            item,
                            symbol));
                }
            }
        }
        return warnings;
    }

    /** An item is taken up by itself, with the item it belongs to, or by its sub-items. */
    private static List<MeetingWarning> unscheduled(List<PlannedItem> items, Known known) {
        List<MeetingWarning> warnings = new ArrayList<>();
        for (PlannedItem item : items) {
            if (known.scheduled().contains(item.number())) {
                continue;
            }
            if (item.takesPartIn(known.scheduled())) {
                warnings.addAll(unscheduled(item.subItems(), known));
            } else {
                warnings.add(new MeetingWarning(
                        "item-not-scheduled",
                        "Item %s is on the agenda, and no meeting takes it up.".formatted(item.number()),
                        null,
                        known.session(),
                        item.number(),
                        null));
            }
        }
        return warnings;
    }
}
