package org.rostrum.schedule.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.rostrum.schedule.ScheduleProblem;
import org.rostrum.schedule.agenda.AgendaClient.Item;

/** What the agenda service knows of a session's items; asked when a meeting is planned, never when the floor is. */
@ApplicationScoped
public class AgendaItems {

    private static final Logger LOG = Logger.getLogger(AgendaItems.class);

    private final AgendaService agendas;

    AgendaItems(AgendaService agendas) {
        this.agendas = agendas;
    }

    /**
     * Ids of a session's agenda items by number ({@code 3(a)}); empty while the session has no agenda.
     *
     * @throws RuntimeException 503 if the agenda service gives no answer
     */
    public Optional<Map<String, UUID>> ofSession(UUID session) {
        try {
            return agendas.ofSession(session).data().stream().findFirst().map(agenda -> agenda.items().stream()
                    .flatMap(Item::withSubItems)
                    .collect(Collectors.toMap(Item::number, Item::id, (first, second) -> first)));
        } catch (RuntimeException noAnswer) {
            LOG.warnf("The agenda service gives no answer on session %s: %s", session, noAnswer);
            throw ScheduleProblem.AGENDA_UNAVAILABLE
                    .because("The agenda service gives no answer, so it cannot be checked that the items exist."
                            + " Nothing was changed; try again.")
                    .withHeader("Retry-After", 5)
                    .build();
        }
    }
}
