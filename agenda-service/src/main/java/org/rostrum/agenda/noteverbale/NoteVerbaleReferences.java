package org.rostrum.agenda.noteverbale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.rostrum.agenda.ItemReferences;

/** A note verbale points to the item that reports it. */
@ApplicationScoped
class NoteVerbaleReferences implements ItemReferences {

    private final NotesVerbales notes;

    NoteVerbaleReferences(NotesVerbales notes) {
        this.notes = notes;
    }

    @Override
    public List<Reference> to(Collection<UUID> items) {
        return notes.ofItems(items).stream()
                .map(note -> new Reference("note-verbale", note.id(), note.itemId, "/v1/notes-verbales/" + note.id()))
                .toList();
    }

    @Override
    public List<UUID> renumbered(Collection<UUID> items) {
        notes.ofItems(items)
                .forEach(note -> notes.getEntityManager().lock(note, LockModeType.OPTIMISTIC_FORCE_INCREMENT));
        return List.of();
    }
}
