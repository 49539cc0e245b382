package org.rostrum.agenda.content;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rostrum.agenda.content.AgendaView.AnnotationView;
import org.rostrum.agenda.content.AgendaView.DocumentationView;
import org.rostrum.agenda.content.AgendaView.InvitationView;
import org.rostrum.agenda.content.AgendaView.ItemView;
import org.rostrum.agenda.content.AgendaView.JointView;
import org.rostrum.agenda.content.AgendaView.MandateLine;
import org.rostrum.agenda.content.AgendaView.ProgrammeView;
import org.rostrum.agenda.joint.JointSides;
import org.rostrum.agenda.mandate.MandateService;
import org.rostrum.agenda.mandate.MandateView;
import org.rostrum.agenda.text.RichText;
import org.rostrum.agenda.text.TextCitation;
import org.rostrum.agenda.text.Translations;
import org.rostrum.commons.text.LocalizedText;

/** Puts an agenda together from its rows with a fixed number of statements, however many items there are. */
@ApplicationScoped
public class AgendaViews {

    /** Stands for "no parent" where null cannot be a key. */
    private static final UUID TOP = new UUID(0, 0);

    private final Agendas agendas;
    private final JointSides joints;
    private final MandateService mandates;

    AgendaViews(Agendas agendas, JointSides joints, MandateService mandates) {
        this.agendas = agendas;
        this.joints = joints;
        this.mandates = mandates;
    }

    public AgendaView of(Agenda agenda) {
        List<AgendaItem> items = agendas.items(agenda.id());
        List<UUID> itemIds = items.stream().map(AgendaItem::id).toList();
        Parts parts = new Parts(
                items.stream().collect(groupingBy(item -> item.parentId == null ? TOP : item.parentId)),
                byItem(Annotation.class, agenda),
                byItem(Documentation.class, agenda),
                byItem(ProgrammeElement.class, agenda),
                byItem(Invitation.class, agenda),
                mandates.byItem(itemIds),
                joints.byItem(itemIds, List.of(agenda.sessionId())));
        return new AgendaView(
                agenda.id(),
                agenda.sessionId,
                agenda.revision,
                agenda.state,
                agenda.adoption,
                agenda.symbol,
                agenda.kind,
                agenda.distribution,
                agenda.documentDate,
                agenda.originalLanguage,
                parts.itemsBelow(TOP, agenda));
    }

    private <P extends ItemPart<?>> Map<UUID, List<P>> byItem(Class<P> kind, Agenda agenda) {
        return agendas.parts(kind, agenda.id()).stream().collect(groupingBy(ItemPart::itemId));
    }

    /** One part as callers see it. */
    public static AgendaView.PartView of(ItemPart<?> part, Agenda agenda) {
        return switch (part) {
            case Annotation annotation -> annotation(annotation, agenda);
            case Documentation document -> documentation(document, agenda);
            case ProgrammeElement element -> programme(element, agenda);
            case Invitation invitation -> invitation(invitation, agenda);
            default -> throw new IllegalArgumentException("No view of " + part.getClass());
        };
    }

    private static AnnotationView annotation(Annotation annotation, Agenda agenda) {
        return new AnnotationView(
                annotation.id,
                annotation.itemId,
                annotation.revision,
                annotation.text,
                annotation.shownTranslations(agenda),
                citations(annotation.text));
    }

    /** What a paragraph cites in any of its languages, each once. */
    private static List<TextCitation> citations(LocalizedText text) {
        Set<TextCitation> citations = new LinkedHashSet<>();
        text.entries().values().stream()
                .filter(html -> html.contains("<cite"))
                .forEach(html -> citations.addAll(RichText.clean(html).citations()));
        return List.copyOf(citations);
    }

    private static DocumentationView documentation(Documentation document, Agenda agenda) {
        return new DocumentationView(
                document.id,
                document.itemId,
                document.revision,
                document.symbol,
                document.title,
                document.shownTranslations(agenda));
    }

    private static ProgrammeView programme(ProgrammeElement element, Agenda agenda) {
        return new ProgrammeView(
                element.id,
                element.itemId,
                element.revision,
                element.kind,
                element.holders,
                element.topic,
                element.focus,
                element.text,
                element.shownTranslations(agenda));
    }

    private static InvitationView invitation(Invitation invitation, Agenda agenda) {
        return new InvitationView(
                invitation.id,
                invitation.itemId,
                invitation.revision,
                invitation.addressee,
                invitation.text,
                invitation.shownTranslations(agenda));
    }

    private static MandateLine mandate(MandateView mandate) {
        return new MandateLine(
                mandate.id(),
                mandate.verb(),
                mandate.by(),
                mandate.addressees(),
                mandate.instruments(),
                mandate.request(),
                mandate.text());
    }

    /** The rows of an agenda by what they belong to. */
    private record Parts(
            Map<UUID, List<AgendaItem>> items,
            Map<UUID, List<Annotation>> annotations,
            Map<UUID, List<Documentation>> documentation,
            Map<UUID, List<ProgrammeElement>> programme,
            Map<UUID, List<Invitation>> invitations,
            Map<UUID, List<MandateView>> mandates,
            Map<UUID, List<JointSides.Side>> joints) {

        List<ItemView> itemsBelow(UUID parent, Agenda agenda) {
            return items.getOrDefault(parent, List.of()).stream()
                    .map(item -> view(item, agenda))
                    .toList();
        }

        private ItemView view(AgendaItem item, Agenda agenda) {
            return new ItemView(
                    item.id,
                    item.revision,
                    item.parentId,
                    item.number,
                    item.numberAsPrinted,
                    item.title,
                    item.shortTitle,
                    Translations.shown(item.translations(agenda)),
                    annotations.getOrDefault(item.id, List.of()).stream()
                            .map(annotation -> annotation(annotation, agenda))
                            .toList(),
                    documentation.getOrDefault(item.id, List.of()).stream()
                            .map(document -> AgendaViews.documentation(document, agenda))
                            .toList(),
                    programme.getOrDefault(item.id, List.of()).stream()
                            .map(element -> AgendaViews.programme(element, agenda))
                            .toList(),
                    invitations.getOrDefault(item.id, List.of()).stream()
                            .map(invitation -> invitation(invitation, agenda))
                            .toList(),
                    mandates.getOrDefault(item.id, List.of()).stream()
                            .map(AgendaViews::mandate)
                            .toList(),
                    joints.getOrDefault(item.id, List.of()).stream()
                            .map(joint -> new JointView(joint.id(), joint.session(), joint.items()))
                            .toList(),
                    itemsBelow(item.id, agenda));
        }
    }
}
