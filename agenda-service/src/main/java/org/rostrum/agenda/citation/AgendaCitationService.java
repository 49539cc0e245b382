package org.rostrum.agenda.citation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostrum.agenda.AgendaHistory;
import org.rostrum.agenda.AgendaProblem;
import org.rostrum.commons.changelog.ChangeLog;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.web.WebProblem;

/** Enters and removes what agendas cite, each in one transaction with its row in the change log. */
@ApplicationScoped
public class AgendaCitationService {

    private static final String TYPE = "agenda-citation";

    private final AgendaCitations citations;
    private final AgendaHistory history;
    private final ChangeLog changes;
    private final Conditions conditions;

    public AgendaCitationService(
            AgendaCitations citations, AgendaHistory history, ChangeLog changes, Conditions conditions) {
        this.citations = citations;
        this.history = history;
        this.changes = changes;
        this.conditions = conditions;
    }

    /** A citation with the version its tag is made of. */
    record Viewed(CitationView view, long version) {}

    @Transactional
    Page<CitationView> list(UUID agenda, CitationFilter filter, PageRequest page) {
        sessionOf(agenda);
        UUID after = page.position(UUID::fromString).orElse(null);
        Page<AgendaCitation> found =
                Page.cut(citations.page(agenda, filter, after, page.rowsToRead()), page.limit(), one -> one.id()
                        .toString());
        return new Page<>(views(found.data()), found.next());
    }

    @Transactional
    Viewed read(UUID agenda, UUID id) {
        return viewed(citations.require(agenda, id));
    }

    /** @throws RuntimeException 404 if there is no such agenda */
    @Transactional
    UUID sessionOf(UUID agenda) {
        return citations.sessionOf(agenda).orElseThrow(() -> WebProblem.NOT_FOUND
                .because("There is no agenda %s. GET /v1/agendas lists them.".formatted(agenda))
                .build());
    }

    /** @throws RuntimeException 422 if the agenda has no such item, or the item no such paragraph */
    @Transactional
    Viewed create(UUID agenda, CitationDraft draft) {
        draft.requirePlainTexts();
        history.lock(agenda);
        requireParts(agenda, draft);
        AgendaCitation citation = AgendaCitation.of(agenda, draft);
        citations.persistAndFlush(citation);
        Viewed viewed = viewed(citation);
        changes.created(TYPE, citation.id(), viewed.view());
        return viewed;
    }

    /** Enters all that an agenda cites; one that has citations already keeps those. @return whether any were entered */
    @Transactional
    public boolean enterWhereNoneAre(UUID agenda, List<CitationDraft> drafts) {
        if (drafts.isEmpty()) {
            return false;
        }
        history.lock(agenda);
        if (citations.hasAny(agenda)) {
            return false;
        }
        List<AgendaCitation> entered =
                drafts.stream().map(draft -> AgendaCitation.of(agenda, draft)).toList();
        citations.persist(entered);
        citations.flush();
        views(entered).forEach(view -> changes.created(TYPE, view.id(), view));
        return true;
    }

    /** A paragraph has gone under another item of its agenda, and what it cites with it. */
    @Transactional
    public void follow(UUID agenda, UUID annotation, UUID item) {
        for (AgendaCitation citation : citations.ofAnnotation(agenda, annotation)) {
            CitationView before = viewed(citation).view();
            citation.itemId = item;
            citations.flush();
            changes.record(
                    TYPE, citation.id(), "moved", before, viewed(citation).view());
        }
    }

    /** Items are about to be removed, and what they cite with them. */
    @Transactional
    public void removeOf(Collection<UUID> items) {
        for (AgendaCitation citation : citations.ofItems(items)) {
            changes.deleted(TYPE, citation.id(), viewed(citation).view());
            citations.delete(citation);
        }
        citations.flush();
    }

    @Transactional
    void delete(UUID agenda, UUID id) {
        AgendaCitation citation = citations.require(agenda, id);
        conditions.requireMatch(citation.version());
        changes.deleted(TYPE, id, viewed(citation).view());
        citations.delete(citation);
        citations.flush();
    }

    private void requireParts(UUID agenda, CitationDraft draft) {
        if (!citations.hasItem(agenda, draft.itemId())) {
            throw AgendaProblem.UNKNOWN_ITEM
                    .because("Agenda %s has no item %s.".formatted(agenda, draft.itemId()))
                    .with("item", draft.itemId())
                    .build();
        }
        if (draft.annotationId() != null && !citations.hasAnnotation(draft.itemId(), draft.annotationId())) {
            throw AgendaProblem.UNKNOWN_ITEM
                    .because("Item %s has no paragraph %s.".formatted(draft.itemId(), draft.annotationId()))
                    .with("annotation", draft.annotationId())
                    .build();
        }
    }

    private Viewed viewed(AgendaCitation citation) {
        return new Viewed(views(List.of(citation)).getFirst(), citation.version());
    }

    private List<CitationView> views(List<AgendaCitation> found) {
        Map<UUID, String> numbers = citations.numbers(found);
        Map<UUID, Integer> paragraphs = citations.paragraphs(found);
        return found.stream()
                .map(one -> new CitationView(
                        one.id(),
                        one.agendaId,
                        numbers.get(one.itemId),
                        one.annotationId == null ? null : paragraphs.get(one.annotationId),
                        one.draft()))
                .toList();
    }
}
