package org.rostrum.agenda.content;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.rostrum.commons.text.LocalizedText;

/** An annotated agenda as callers see it, in one document. */
public record AgendaView(
        UUID id,
        UUID session,
        AgendaState state,
        String symbol,
        String kind,
        String distribution,
        LocalDate date,
        String originalLanguage,
        List<ItemView> items) {

    /** An item with its sub-items. @param annotations paragraphs in order */
    public record ItemView(
            UUID id,
            String number,
            String numberAsPrinted,
            LocalizedText title,
            LocalizedText shortTitle,
            List<AnnotationView> annotations,
            List<DocumentationView> documentation,
            List<ProgrammeElement> programme,
            List<JointView> jointConsiderations,
            List<ItemView> items) {}

    public record AnnotationView(UUID id, LocalizedText text) {}

    /** A document the item has before it. @param title as printed */
    public record DocumentationView(UUID id, String symbol, LocalizedText title) {}

    /** Another session's items that are considered together with this one. */
    public record JointView(UUID id, UUID session, List<String> items) {}
}
