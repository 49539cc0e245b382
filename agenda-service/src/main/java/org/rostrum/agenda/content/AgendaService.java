package org.rostrum.agenda.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostrum.agenda.AgendaProblem;
import org.rostrum.agenda.content.AgendaDraft.DocumentationDraft;
import org.rostrum.agenda.content.AgendaDraft.ItemDraft;
import org.rostrum.agenda.content.AgendaView.ItemView;
import org.rostrum.agenda.joint.JointConsiderationService;
import org.rostrum.commons.changelog.ChangeLog;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.commons.persistence.DatabaseConflicts;
import org.rostrum.commons.text.LocalizedText;
import org.rostrum.web.WebProblem;

/** Creates and reads annotated agendas, each change in one transaction with its row in the change log. */
@ApplicationScoped
public class AgendaService {

    private final Agendas agendas;
    private final AgendaViews views;
    private final JointConsiderationService joints;
    private final EntityManager entities;
    private final ChangeLog changes;

    public AgendaService(
            Agendas agendas,
            AgendaViews views,
            JointConsiderationService joints,
            EntityManager entities,
            ChangeLog changes) {
        this.agendas = agendas;
        this.joints = joints;
        this.views = views;
        this.entities = entities;
        this.changes = changes;
    }

    /** An agenda with the version its tag is made of. */
    public record Viewed(AgendaView view, long version) {}

    /** An item with the version of its agenda, of which its tag is made. */
    public record ViewedItem(ItemView view, long version) {}

    @Transactional
    public Page<AgendaView> list(UUID session, PageRequest page) {
        UUID after = page.position(UUID::fromString).orElse(null);
        Page<Agenda> found =
                Page.cut(agendas.page(session, after, page.rowsToRead()), page.limit(), agenda -> agenda.id()
                        .toString());
        return new Page<>(views.of(found.data()), found.next());
    }

    @Transactional
    public Viewed read(UUID id) {
        Agenda agenda = agendas.require(id);
        return new Viewed(views.of(agenda), agenda.version());
    }

    @Transactional
    public Optional<Viewed> ofSession(UUID session) {
        return agendas.ofSession(session).map(agenda -> new Viewed(views.of(agenda), agenda.version()));
    }

    /** @param item a number such as {@code 3(a)}, or an id */
    @Transactional
    public ViewedItem readItem(UUID id, String item) {
        Agenda agenda = agendas.require(id);
        return find(views.of(agenda).items(), item)
                .map(found -> new ViewedItem(found, agenda.version()))
                .orElseThrow(() -> WebProblem.NOT_FOUND
                        .because("Agenda %s has no item %s.".formatted(id, item))
                        .build());
    }

    private static Optional<ItemView> find(List<ItemView> items, String asked) {
        String number = ItemNumber.isOne(asked) ? new ItemNumber(asked).text() : null;
        for (ItemView item : items) {
            if (item.number().equals(number) || item.id().toString().equals(asked)) {
                return Optional.of(item);
            }
            Optional<ItemView> below = find(item.items(), asked);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }

    /**
     * @param body the session's body
     * @throws RuntimeException 409 if the session has an agenda, 422 if two items have the same number
     */
    @Transactional
    public Viewed create(AgendaDraft draft, UUID body) {
        requireDistinctNumbers(draft.items(), new HashSet<>());
        Agenda agenda = new Agenda();
        agenda.sessionId = draft.session();
        agenda.body = body;
        agenda.symbol = draft.symbol();
        agenda.kind = draft.kind();
        agenda.distribution = draft.distribution();
        agenda.documentDate = draft.date();
        agenda.originalLanguage = draft.originalLanguage().code();
        save(agenda);
        addItems(agenda.id(), null, draft.items());
        entities.flush();
        joints.link(draft.session());
        AgendaView view = views.of(agenda);
        changes.created("agenda", agenda.id(), view);
        return new Viewed(view, agenda.version());
    }

    private void save(Agenda agenda) {
        try {
            agendas.persistAndFlush(agenda);
        } catch (PersistenceException failure) {
            if (DatabaseConflicts.isDuplicate(failure, "uq_agenda_session")) {
                throw AgendaProblem.AGENDA_EXISTS
                        .because("Find it by GET /v1/agendas?session=%s and change it.".formatted(agenda.sessionId))
                        .build();
            }
            throw failure;
        }
    }

    private void addItems(UUID agenda, UUID parent, List<ItemDraft> drafts) {
        int position = 0;
        for (ItemDraft draft : drafts) {
            AgendaItem item = new AgendaItem();
            item.agendaId = agenda;
            item.parentId = parent;
            item.position = ++position;
            item.number = draft.number().text();
            item.numberAsPrinted = draft.numberAsPrinted();
            item.title = draft.title();
            item.shortTitle = draft.shortTitle();
            item.programme = draft.programme();
            entities.persist(item);
            addAnnotations(item, draft.annotations());
            addDocumentation(item, draft.documentation());
            addItems(agenda, item.id, draft.items());
        }
    }

    private void addAnnotations(AgendaItem item, List<LocalizedText> paragraphs) {
        int position = 0;
        for (LocalizedText paragraph : paragraphs) {
            Annotation annotation = new Annotation();
            annotation.agendaId = item.agendaId;
            annotation.itemId = item.id;
            annotation.position = ++position;
            annotation.text = paragraph;
            entities.persist(annotation);
        }
    }

    private void addDocumentation(AgendaItem item, List<DocumentationDraft> drafts) {
        int position = 0;
        for (DocumentationDraft draft : drafts) {
            Documentation document = new Documentation();
            document.agendaId = item.agendaId;
            document.itemId = item.id;
            document.position = ++position;
            document.symbol = draft.symbol();
            document.title = draft.title();
            entities.persist(document);
        }
    }

    private static void requireDistinctNumbers(List<ItemDraft> drafts, Set<String> seen) {
        for (ItemDraft draft : drafts) {
            if (!seen.add(draft.number().text())) {
                throw AgendaProblem.ITEM_NUMBERS_CLASH
                        .because("Item %s is there twice.".formatted(draft.number()))
                        .with("number", draft.number())
                        .build();
            }
            requireDistinctNumbers(draft.items(), seen);
        }
    }
}
