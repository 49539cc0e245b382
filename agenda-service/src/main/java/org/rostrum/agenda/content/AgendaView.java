package org.rostrum.agenda.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.rostrum.agenda.text.TextCitation;
import org.rostrum.agenda.text.Translation;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;

/**
 * An annotated agenda as callers see it, in one document.
 *
 * @param version raised by each change of anything in it; {@code …/versions/{version}} keeps it
 * @param adoption the decision by which it was last adopted, and the version in force; null until then
 */
public record AgendaView(
        UUID id,
        UUID session,
        long version,
        AgendaState state,
        Adoption adoption,
        String symbol,
        String kind,
        String distribution,
        LocalDate date,
        String originalLanguage,
        List<ItemView> items) {

    public AgendaView {
        items = listed(items);
    }

    /** All items, sub-items included, in the order of print. */
    public Stream<ItemView> allItems() {
        return items.stream().flatMap(ItemView::all);
    }

    /** Something under an item that can be read by itself. */
    public sealed interface PartView permits AnnotationView, DocumentationView, ProgrammeView, InvitationView {
        UUID id();

        UUID itemId();

        /** Of the agenda, in which it last changed. */
        long version();

        Map<Language, Translation> translations();
    }

    /**
     * An item with its sub-items.
     *
     * @param version of the agenda in which it, or anything below it, last changed
     * @param parent id of the item above, null at the top
     * @param annotations paragraphs in order
     */
    public record ItemView(
            UUID id,
            long version,
            UUID parent,
            String number,
            String numberAsPrinted,
            LocalizedText title,
            LocalizedText shortTitle,
            Map<Language, Translation> translations,
            List<AnnotationView> annotations,
            List<DocumentationView> documentation,
            List<ProgrammeView> programme,
            List<InvitationView> invitations,
            List<JointView> jointConsiderations,
            List<ItemView> items) {

        public ItemView {
            annotations = listed(annotations);
            documentation = listed(documentation);
            programme = listed(programme);
            invitations = listed(invitations);
            jointConsiderations = listed(jointConsiderations);
            items = listed(items);
        }

        public Stream<ItemView> all() {
            return Stream.concat(Stream.of(this), items.stream().flatMap(ItemView::all));
        }

        /** The parts of all kinds, in the order of print within each kind. */
        public Stream<PartView> parts() {
            return Stream.of(annotations, documentation, programme, invitations).flatMap(List::stream);
        }
    }

    /** A paragraph. @param text HTML of the subset @param citations what it cites, from its {@code cite} elements */
    public record AnnotationView(
            UUID id,
            UUID itemId,
            long version,
            LocalizedText text,
            Map<Language, Translation> translations,
            List<TextCitation> citations)
            implements PartView {}

    /** A document the item has before it. @param title as printed */
    public record DocumentationView(
            UUID id,
            UUID itemId,
            long version,
            String symbol,
            LocalizedText title,
            Map<Language, Translation> translations)
            implements PartView {}

    /** Something that happens under the item. */
    public record ProgrammeView(
            UUID id,
            UUID itemId,
            long version,
            ProgrammeKind kind,
            List<LocalizedText> holders,
            LocalizedText topic,
            LocalizedText focus,
            LocalizedText text,
            Map<Language, Translation> translations)
            implements PartView {}

    /** What participants are invited to do. */
    public record InvitationView(
            UUID id,
            UUID itemId,
            long version,
            LocalizedText addressee,
            LocalizedText text,
            Map<Language, Translation> translations)
            implements PartView {}

    /** Another session's items that are considered together with this one. */
    public record JointView(UUID id, UUID session, List<String> items) {}

    private static <T> List<T> listed(List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
