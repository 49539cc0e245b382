package org.rostrum.schedule.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.rostrum.schedule.ScheduleProblem;
import org.rostrum.schedule.agenda.AgendaItems;

/** Asks, before a meeting is planned, whether its items exist. No transaction is open while the neighbour is asked. */
@ApplicationScoped
class AgendaCheck {

    private final AgendaItems agendaItems;

    AgendaCheck(AgendaItems agendaItems) {
        this.agendaItems = agendaItems;
    }

    /**
     * Ids of items by session and number, for the sessions that have an agenda.
     *
     * @throws RuntimeException 422 if an agenda lacks an item that is planned, 503 if the agenda service is silent
     */
    Map<UUID, Map<String, UUID>> itemsOf(MeetingDetails details) {
        Map<UUID, Map<String, UUID>> known = new HashMap<>();
        MeetingService.sessionsIn(details)
                .forEach(session -> agendaItems.ofSession(session).ifPresent(items -> known.put(session, items)));
        for (MeetingDetails.PlannedEntry entry : details.entries()) {
            UUID session = entry.sessionId() == null ? details.ownerSession() : entry.sessionId();
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
}
