package org.rostrum.agenda.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rostrum.agenda.content.AgendaDraft.ItemDraft;

/** Writes items with everything that is under them. */
@ApplicationScoped
public class ItemWriter {

    private final EntityManager entities;

    ItemWriter(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param parent null at the top
     * @param drafts cleaned
     * @param version of the agenda that has them first
     * @return those directly below {@code parent}, placed in this order from 1
     */
    public List<AgendaItem> write(Agenda agenda, UUID parent, List<ItemDraft> drafts, long version) {
        List<AgendaItem> written = new ArrayList<>();
        for (ItemDraft draft : drafts) {
            AgendaItem item = AgendaItem.of(agenda, draft, version);
            item.place(parent, written.size() + 1);
            entities.persist(item);
            written.add(item);
            Under under = new Under(agenda, item.id, version);
            under.add(
                    draft.annotations().stream()
                            .map(text -> new AnnotationDraft(text, null, null))
                            .toList(),
                    Annotation::new);
            under.add(draft.documentation(), Documentation::new);
            under.add(draft.programme(), ProgrammeElement::new);
            under.add(draft.invitations(), Invitation::new);
            write(agenda, item.id, draft.items(), version);
        }
        return written;
    }

    /** Where parts go. */
    private final class Under {
        private final Agenda agenda;
        private final UUID item;
        private final long version;

        Under(Agenda agenda, UUID item, long version) {
            this.agenda = agenda;
            this.item = item;
            this.version = version;
        }

        <D extends PartDraft<D>> void add(List<D> drafts, java.util.function.Supplier<? extends ItemPart<D>> newPart) {
            int position = 0;
            for (D draft : drafts) {
                ItemPart<D> part = newPart.get();
                part.begin(agenda, item, draft, version);
                part.place(item, ++position, null);
                entities.persist(part);
            }
        }
    }
}
