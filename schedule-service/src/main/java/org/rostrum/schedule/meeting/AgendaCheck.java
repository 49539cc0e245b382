package org.rostrum.schedule.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostrum.schedule.ScheduleProblem;
import org.rostrum.schedule.agenda.AgendaItems;
import org.rostrum.schedule.meeting.MeetingDetails.PlannedEntry;

/** Asks, before a meeting is planned, whether its items exist. No transaction is open while the neighbour is asked. */
@ApplicationScoped
class AgendaCheck {

    private final AgendaItems agendaItems;

    AgendaCheck(AgendaItems agendaItems) {
        this.agendaItems = agendaItems;
    }

    /** As {@link #itemsOf(UUID, List)}, for a meeting that is planned. */
    Map<UUID, Map<String, UUID>> itemsOf(MeetingDetails details) {
        return itemsOf(details.ownerSession(), details.entries());
    }

    /**
     * Ids of items by session and number, for the sessions that have an agenda.
     *
     * @param owner the meeting's owner session, whose agenda is meant where an entry names none
     * @throws RuntimeException 422 if an agenda lacks an item that is planned, 503 if the agenda service is silent
     */
    Map<UUID, Map<String, UUID>> itemsOf(UUID owner, List<PlannedEntry> entries) {
        Map<UUID, Map<String, UUID>> known = new HashMap<>();
        entries.stream().map(entry -> sessionOf(entry, owner)).distinct().forEach(session -> agendaItems
                .ofSession(session)
                .ifPresent(items -> known.put(session, items)));
        for (PlannedEntry entry : entries) {
            UUID session = sessionOf(entry, owner);
            Map<String, UUID> items = known.get(session);
            if (items != null && !items.containsKey(entry.item().text())) {
                throw ScheduleProblem.ITEM_NOT_ON_AGENDA
                        .because("Item %s is not on the agenda of session %s.".formatted(entry.item(), session))
                        .with("item", entry.item())
                        .with("items", items.keySet().stream().sorted().toList())
                        .build();
            }
        }
        return known;
    }

    private static UUID sessionOf(PlannedEntry entry, UUID owner) {
        return entry.sessionId() == null ? owner : entry.sessionId();
    }
}
