package org.rostrum.agenda.noteverbale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.rostrum.agenda.AgendaHistory;
import org.rostrum.agenda.AgendaProblem;
import org.rostrum.agenda.noteverbale.NotesVerbales.Place;
import org.rostrum.commons.changelog.ChangeLog;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;

/** Enters, changes and removes notes verbales, each in one transaction with its row in the change log. */
@ApplicationScoped
public class NoteVerbaleService {

    private static final String TYPE = "note-verbale";

    private final NotesVerbales notes;
    private final AgendaHistory history;
    private final ChangeLog changes;
    private final Conditions conditions;

    public NoteVerbaleService(NotesVerbales notes, AgendaHistory history, ChangeLog changes, Conditions conditions) {
        this.notes = notes;
        this.history = history;
        this.changes = changes;
        this.conditions = conditions;
    }

    /** A note with the version its tag is made of. */
    record Viewed(NoteVerbaleView view, long version) {}

    /** @param created whether it was made by this call */
    public record Placed(UUID id, boolean created) {}

    @Transactional
    Page<NoteVerbaleView> list(NoteVerbaleFilter filter, PageRequest page) {
        UUID after = page.position(UUID::fromString).orElse(null);
        Page<NoteVerbale> found = Page.cut(notes.page(filter, after, page.rowsToRead()), page.limit(), one -> one.id()
                .toString());
        Map<UUID, Place> places =
                notes.places(found.data().stream().map(one -> one.itemId).toList());
        return found.map(one -> NoteVerbaleView.of(one, places.get(one.itemId).number()));
    }

    @Transactional
    Viewed read(UUID id) {
        return viewed(notes.require(id));
    }

    @Transactional
    Viewed create(NoteVerbaleDraft draft) {
        lockAgendas(List.of(draft.itemId()));
        NoteVerbale note = new NoteVerbale();
        put(note, draft);
        notes.persistAndFlush(note);
        Viewed viewed = viewed(note);
        changes.created(TYPE, note.id(), viewed.view());
        return viewed;
    }

    /** Finds the note of the same day with the same words under the item, or makes it. */
    @Transactional
    public Placed place(NoteVerbaleDraft draft) {
        lockAgendas(List.of(draft.itemId()));
        return notes.ofItems(List.of(draft.itemId())).stream()
                .filter(there -> Objects.equals(there.date, draft.date()) && there.text.equals(draft.text()))
                .findFirst()
                .map(there -> new Placed(there.id(), false))
                .orElseGet(() -> new Placed(create(draft).view().id(), true));
    }

    /** @param readVersion of which {@code draft} was made */
    @Transactional
    Viewed change(UUID id, long readVersion, NoteVerbaleDraft draft) {
        NoteVerbale note = notes.require(id);
        conditions.requireMatch(note.version());
        if (note.version() != readVersion) {
            throw new OptimisticLockException("note verbale %s has changed since it was read".formatted(id));
        }
        lockAgendas(List.of(note.itemId, draft.itemId()));
        NoteVerbaleView before = viewed(note).view();
        put(note, draft);
        notes.flush();
        Viewed after = viewed(note);
        if (!after.view().equals(before)) {
            changes.record(TYPE, id, "updated", before, after.view());
        }
        return after;
    }

    @Transactional
    void delete(UUID id) {
        NoteVerbale note = notes.require(id);
        conditions.requireMatch(note.version());
        changes.deleted(TYPE, id, viewed(note).view());
        notes.delete(note);
        notes.flush();
    }

    /** So that no item goes under a note; in the order of their ids, so that two changes never wait for each other. */
    private void lockAgendas(List<UUID> items) {
        notes.places(items).values().stream()
                .map(Place::agenda)
                .distinct()
                .sorted()
                .forEach(history::lock);
    }

    private void put(NoteVerbale note, NoteVerbaleDraft draft) {
        draft.requirePlainTexts();
        Place place = notes.place(draft.itemId()).orElseThrow(() -> AgendaProblem.UNKNOWN_ITEM
                .because("There is no agenda item %s. The items stand in their agenda: GET /v1/agendas."
                        .formatted(draft.itemId()))
                .with("item", draft.itemId())
                .build());
        note.itemId = draft.itemId();
        note.agendaId = place.agenda();
        note.sessionId = place.session();
        note.describe(draft);
    }

    private Viewed viewed(NoteVerbale note) {
        String number = notes.places(List.of(note.itemId)).get(note.itemId).number();
        return new Viewed(NoteVerbaleView.of(note, number), note.version());
    }
}
