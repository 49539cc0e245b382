package org.rostrum.agenda.noteverbale;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostrum.web.WebProblem;

/** The table of notes verbales. */
@ApplicationScoped
public class NotesVerbales implements PanacheRepositoryBase<NoteVerbale, UUID> {

    /** Where an item stands. */
    record Place(UUID agenda, UUID session, String number) {}

    /** @throws RuntimeException 404 if there is none */
    NoteVerbale require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> WebProblem.NOT_FOUND
                .because("There is no note verbale %s. GET /v1/notes-verbales lists them.".formatted(id))
                .build());
    }

    /** In the order in which they were entered. */
    List<NoteVerbale> page(NoteVerbaleFilter filter, UUID after, int rows) {
        StringBuilder query = new StringBuilder("from NoteVerbale note where 1 = 1");
        Map<String, Object> values = new HashMap<>();
        narrow(query, values, "note.sessionId = :session", "session", filter.session);
        narrow(query, values, "note.agendaId = :agenda", "agenda", filter.agenda);
        narrow(query, values, "note.itemId = :item", "item", filter.item);
        narrow(query, values, "note.date = :date", "date", filter.date);
        narrow(
                query,
                values,
                "exists (select 1 from NoteVerbale same join same.documents symbol where same = note"
                        + " and symbol = :document)",
                "document",
                filter.document);
        narrow(query, values, "note.id > :after", "after", after);
        return find(query + " order by note.id", values).page(0, rows).list();
    }

    List<NoteVerbale> ofItems(Collection<UUID> items) {
        return items.isEmpty() ? List.of() : list("itemId in ?1 order by id", items);
    }

    Optional<Place> place(UUID item) {
        return Optional.ofNullable(places(List.of(item)).get(item));
    }

    Map<UUID, Place> places(Collection<UUID> items) {
        return items.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .createQuery(
                                "select item.id, agenda.id, agenda.sessionId, item.number from AgendaItem item"
                                        + " join Agenda agenda on agenda.id = item.agendaId where item.id in :items",
                                Object[].class)
                        .setParameter("items", items)
                        .getResultStream()
                        .collect(Collectors.toMap(
                                row -> (UUID) row[0], row -> new Place((UUID) row[1], (UUID) row[2], (String) row[3])));
    }

    private static void narrow(
            StringBuilder query, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            query.append(" and ").append(condition);
            values.put(name, value);
        }
    }
}
