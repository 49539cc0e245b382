package org.rostrum.agenda.part;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rostrum.agenda.content.AgendaView.ItemView;
import org.rostrum.agenda.content.AgendaView.PartView;
import org.rostrum.agenda.content.Annotation;
import org.rostrum.agenda.content.AnnotationDraft;
import org.rostrum.agenda.content.Documentation;
import org.rostrum.agenda.content.DocumentationDraft;
import org.rostrum.agenda.content.Invitation;
import org.rostrum.agenda.content.InvitationDraft;
import org.rostrum.agenda.content.ItemPart;
import org.rostrum.agenda.content.PartDraft;
import org.rostrum.agenda.content.ProgrammeDraft;
import org.rostrum.agenda.content.ProgrammeElement;

/**
 * What can stand under an item, one value for each kind.
 *
 * @param type kebab-case singular, for the change log and for people
 * @param path the last segment but one of its addresses
 */
record PartKind<P extends ItemPart<D>, D extends PartDraft<D>>(
        String type,
        String path,
        Class<P> entity,
        Class<D> draft,
        Supplier<P> create,
        Function<ItemView, List<? extends PartView>> views) {

    static final PartKind<Annotation, AnnotationDraft> ANNOTATION = new PartKind<>(
            "annotation",
            "annotations",
            Annotation.class,
            AnnotationDraft.class,
            Annotation::new,
            ItemView::annotations);

    static final PartKind<Documentation, DocumentationDraft> DOCUMENTATION = new PartKind<>(
            "documentation",
            "documentation",
            Documentation.class,
            DocumentationDraft.class,
            Documentation::new,
            ItemView::documentation);

    static final PartKind<ProgrammeElement, ProgrammeDraft> PROGRAMME = new PartKind<>(
            "programme-element",
            "programme",
            ProgrammeElement.class,
            ProgrammeDraft.class,
            ProgrammeElement::new,
            ItemView::programme);

    static final PartKind<Invitation, InvitationDraft> INVITATION = new PartKind<>(
            "invitation",
            "invitations",
            Invitation.class,
            InvitationDraft.class,
            Invitation::new,
            ItemView::invitations);
}
