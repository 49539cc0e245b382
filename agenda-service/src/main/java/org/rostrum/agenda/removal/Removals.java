package org.rostrum.agenda.removal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.rostrum.agenda.AgendaProblem;
import org.rostrum.agenda.ItemReferences.Reference;
import org.rostrum.commons.persistence.DatabaseTime;
import org.rostrum.web.WebProblem;

/** Remembers what was removed from agendas, and tells so whoever still asks for it. */
@ApplicationScoped
public class Removals {

    public static final String ITEM = "agenda-item";

    private final EntityManager entities;
    private final DatabaseTime time;
    private final PointingTo pointing;

    Removals(EntityManager entities, DatabaseTime time, PointingTo pointing) {
        this.entities = entities;
        this.time = time;
        this.pointing = pointing;
    }

    /** @param number of an item, null for other things @param version the first without it */
    public void remember(UUID agenda, UUID id, String type, String number, long version) {
        Removed removed = new Removed();
        removed.id = id;
        removed.agendaId = agenda;
        removed.type = type;
        removed.number = number;
        removed.removedIn = version;
        removed.removedAt = time.now();
        entities.persist(removed);
    }

    /**
     * The answer to whoever asks for something that an agenda does not have: 410 where it once had it, with what still
     * points to it, else 404.
     *
     * @param asked an id, or a number of an item
     * @param what it should be, for people: "item"
     */
    public RuntimeException absent(UUID agenda, UUID session, String asked, String what) {
        Removed removed = find(agenda, asked);
        if (removed == null) {
            return notFound(agenda, asked, what);
        }
        return removed(
                agenda,
                removed,
                what,
                removed.type.equals(ITEM) ? pointing.anywhere(session, List.of(removed.id)) : List.of());
    }

    private static RuntimeException notFound(UUID agenda, String asked, String what) {
        return WebProblem.NOT_FOUND
                .because("Agenda %s has no %s %s.".formatted(agenda, what, asked))
                .build();
    }

    private static RuntimeException removed(UUID agenda, Removed removed, String what, List<Reference> references) {
        String lastVersion = "/v1/agendas/%s/versions/%d".formatted(agenda, removed.removedIn - 1);
        return AgendaProblem.REMOVED
                .because("The %s was removed in version %d. It can still be read in %s.%s"
                        .formatted(
                                what,
                                removed.removedIn,
                                lastVersion,
                                references.isEmpty()
                                        ? ""
                                        : " %d things still point to it.".formatted(references.size())))
                .with("removedIn", removed.removedIn)
                .with("removedAt", removed.removedAt.toString())
                .with("number", removed.number)
                .with("lastVersion", lastVersion)
                .with("references", references)
                .build();
    }

    /** The same within the transaction of a change, in which no neighbour is asked. */
    public RuntimeException gone(UUID agenda, String asked, String what) {
        Removed removed = find(agenda, asked);
        return removed == null ? notFound(agenda, asked, what) : removed(agenda, removed, what, List.of());
    }

    @Transactional
    Removed find(UUID agenda, String asked) {
        try {
            Removed removed = entities.find(Removed.class, UUID.fromString(asked));
            return removed != null && removed.agendaId.equals(agenda) ? removed : null;
        } catch (IllegalArgumentException aNumber) {
            return null;
        }
    }
}
