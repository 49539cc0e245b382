package org.rostrum.agenda.noteverbale;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.rostrum.commons.persistence.JsonText;
import org.rostrum.commons.persistence.VersionedEntity;
import org.rostrum.commons.text.LocalizedText;

/** A note verbale that an agenda item reports, what it asks for, and what was made of the responses. */
@Entity
public class NoteVerbale extends VersionedEntity {

    UUID agendaId;
    UUID sessionId;
    UUID itemId;
    LocalDate date;
    String sentBy;

    @Convert(converter = Texts.class)
    List<String> addressees;

    LocalizedText request;
    LocalizedText text;
    LocalizedText responses;

    /** Symbols of what was prepared from the responses. */
    @ElementCollection
    @CollectionTable(name = "note_verbale_document", joinColumns = @JoinColumn(name = "note_id"))
    @OrderColumn(name = "position")
    @Column(name = "symbol")
    @BatchSize(size = 200)
    List<String> documents = new ArrayList<>();

    void describe(NoteVerbaleDraft draft) {
        date = draft.date();
        sentBy = draft.by();
        addressees = draft.addressees();
        request = draft.request();
        text = draft.text();
        responses = draft.responses();
        if (!documents.equals(draft.documents())) {
            documents.clear();
            documents.addAll(draft.documents());
        }
    }

    NoteVerbaleDraft draft() {
        return new NoteVerbaleDraft(itemId, date, sentBy, addressees, request, text, responses, List.copyOf(documents));
    }

    @Converter
    static class Texts extends JsonText<List<String>> {
        Texts() {
            super(new TypeReference<>() {});
        }
    }
}
