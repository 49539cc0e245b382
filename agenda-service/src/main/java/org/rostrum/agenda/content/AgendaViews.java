package org.rostrum.agenda.content;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostrum.agenda.content.AgendaView.AnnotationView;
import org.rostrum.agenda.content.AgendaView.DocumentationView;
import org.rostrum.agenda.content.AgendaView.ItemView;
import org.rostrum.agenda.content.AgendaView.JointView;
import org.rostrum.agenda.joint.JointSides;

/** Puts agendas together from their rows with a fixed number of statements, however many items there are. */
@ApplicationScoped
class AgendaViews {

    /** Stands for "no parent" where null cannot be a key. */
    private static final UUID TOP = new UUID(0, 0);

    private final Agendas agendas;
    private final JointSides joints;

    AgendaViews(Agendas agendas, JointSides joints) {
        this.agendas = agendas;
        this.joints = joints;
    }

    AgendaView of(Agenda agenda) {
        return of(List.of(agenda)).getFirst();
    }

    List<AgendaView> of(List<Agenda> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = found.stream().map(Agenda::id).toList();
        List<AgendaItem> items = agendas.items(ids);
        Parts parts = new Parts(
                items.stream().collect(groupingBy(item -> item.parentId == null ? TOP : item.parentId)),
                agendas.annotations(ids).stream().collect(groupingBy(annotation -> annotation.itemId)),
                agendas.documentation(ids).stream().collect(groupingBy(document -> document.itemId)),
                joints.byItem(
                        items.stream().map(AgendaItem::id).toList(),
                        found.stream().map(Agenda::sessionId).toList()));
        return found.stream()
                .map(agenda -> new AgendaView(
                        agenda.id(),
                        agenda.sessionId,
                        agenda.state,
                        agenda.symbol,
                        agenda.kind,
                        agenda.distribution,
                        agenda.documentDate,
                        agenda.originalLanguage,
                        parts.itemsBelow(TOP, agenda.id())))
                .toList();
    }

    /** The rows of several agendas by what they belong to. */
    private record Parts(
            Map<UUID, List<AgendaItem>> items,
            Map<UUID, List<Annotation>> annotations,
            Map<UUID, List<Documentation>> documentation,
            Map<UUID, List<JointSides.Side>> joints) {

        List<ItemView> itemsBelow(UUID parent, UUID agenda) {
            return items.getOrDefault(parent, List.of()).stream()
                    .filter(item -> item.agendaId.equals(agenda))
                    .map(item -> new ItemView(
                            item.id,
                            item.number,
                            item.numberAsPrinted,
                            item.title,
                            item.shortTitle,
                            annotations.getOrDefault(item.id, List.of()).stream()
                                    .map(annotation -> new AnnotationView(annotation.id, annotation.text))
                                    .toList(),
                            documentation.getOrDefault(item.id, List.of()).stream()
                                    .map(document ->
                                            new DocumentationView(document.id, document.symbol, document.title))
                                    .toList(),
                            item.programme,
                            joints.getOrDefault(item.id, List.of()).stream()
                                    .map(joint -> new JointView(joint.id(), joint.session(), joint.items()))
                                    .toList(),
                            itemsBelow(item.id, agenda)))
                    .toList();
        }
    }
}
