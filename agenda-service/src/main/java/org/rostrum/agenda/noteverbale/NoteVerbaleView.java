package org.rostrum.agenda.noteverbale;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** A note verbale as callers see it. @param item number of the item on the agenda of {@code session} */
public record NoteVerbaleView(
        UUID id,
        UUID agenda,
        UUID session,
        String item,
        @JsonUnwrapped NoteVerbaleDraft details) {

    static NoteVerbaleView of(NoteVerbale note, String item) {
        return new NoteVerbaleView(note.id(), note.agendaId, note.sessionId, item, note.draft());
    }
}
