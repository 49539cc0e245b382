package org.rostrum.agenda.citation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.rostrum.commons.persistence.VersionedEntity;
import org.rostrum.commons.text.LocalizedText;

/** Something that a paragraph of an agenda cites. */
@Entity
public class AgendaCitation extends VersionedEntity {

    UUID agendaId;
    UUID itemId;

    /** The paragraph; null where it is not told, and void once the paragraph is gone. */
    UUID annotationId;

    @Enumerated(EnumType.STRING)
    CitationKind type;

    UUID instrument;
    String designation;

    @Embedded
    Provision provision;

    String symbol;
    LocalizedText title;
    String issuedBy;
    Integer ordinal;
    LocalDate startDate;
    LocalDate endDate;
    String dateAsPrinted;
    LocalizedText asPrinted;
    boolean backReference;

    static AgendaCitation of(UUID agenda, CitationDraft draft) {
        AgendaCitation citation = new AgendaCitation();
        citation.agendaId = agenda;
        citation.itemId = draft.itemId();
        citation.annotationId = draft.annotationId();
        citation.type = draft.type();
        citation.instrument = draft.instrument();
        citation.designation = draft.designation();
        citation.provision = draft.provision();
        citation.symbol = draft.symbol();
        citation.title = draft.title();
        citation.issuedBy = draft.by();
        citation.ordinal = draft.ordinal();
        citation.startDate = draft.startDate();
        citation.endDate = draft.endDate();
        citation.dateAsPrinted = draft.dateAsPrinted();
        citation.asPrinted = draft.asPrinted();
        citation.backReference = draft.backReference();
        return citation;
    }

    CitationDraft draft() {
        return new CitationDraft(
                itemId,
                annotationId,
                type,
                instrument,
                designation,
                provision,
                symbol,
                title,
                issuedBy,
                ordinal,
                startDate,
                endDate,
                dateAsPrinted,
                asPrinted,
                backReference);
    }
}
