package org.rostrum.schedule.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    /** What the neighbour says when it is asked what is planned. */
    public sealed interface Answer {

        record Items(List<PlannedItem> items) implements Answer {}

        /** The session has no agenda yet. */
        record None() implements Answer {}

        /** It gave no answer in time. */
        record Silence() implements Answer {}
    }

    /** An item of an agenda. @param symbols of the documents it has before it */
    public record PlannedItem(String number, List<String> symbols, List<PlannedItem> subItems) {

        /** Whether one of these numbers is its own or a sub-item's. */
        public boolean takesPartIn(Set<String> numbers) {
            return numbers.contains(number) || subItems.stream().anyMatch(item -> item.takesPartIn(numbers));
        }

        private static PlannedItem of(Item item) {
            return new PlannedItem(
                    item.number(),
                    item.documentation() == null
                            ? List.of()
                            : item.documentation().stream()
                                    .map(AgendaClient.Documentation::symbol)
                                    .filter(Objects::nonNull)
                                    .toList(),
                    item.items() == null
                            ? List.of()
                            : item.items().stream().map(PlannedItem::of).toList());
        }
    }

    /** The items of a session's agenda with their documents, if the neighbour tells within three seconds. */
    public Answer plannedFor(UUID session) {
        try {
            return agendas.ofSessionInTime(session).data().stream()
                    .findFirst()
                    .<Answer>map(agenda -> new Answer.Items(
                            agenda.items().stream().map(PlannedItem::of).toList()))
                    .orElseGet(Answer.None::new);
        } catch (RuntimeException noAnswer) {
            LOG.warnf("The agenda service gives no answer on session %s: %s", session, noAnswer);
            return new Answer.Silence();
        }
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
