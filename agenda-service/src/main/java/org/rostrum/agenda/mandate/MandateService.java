package org.rostrum.agenda.mandate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.rostrum.agenda.AgendaHistory;
import org.rostrum.agenda.AgendaProblem;
import org.rostrum.agenda.neighbour.KnownInstrument;
import org.rostrum.commons.changelog.ChangeLog;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.commons.persistence.DatabaseConflicts;

/** Enters, changes and removes mandates, each in one transaction with its row in the change log. */
@ApplicationScoped
public class MandateService {

    private static final String TYPE = "mandate";

    private final Mandates mandates;
    private final AgendaHistory history;
    private final ChangeLog changes;
    private final Conditions conditions;

    public MandateService(Mandates mandates, AgendaHistory history, ChangeLog changes, Conditions conditions) {
        this.mandates = mandates;
        this.history = history;
        this.changes = changes;
        this.conditions = conditions;
    }

    /** A mandate with the version its tag is made of, and as it would be written. */
    public record Viewed(MandateView view, MandateDraft draft, long version) {}

    /** A mandate that an agenda takes up. @param before null where it was made by this call */
    public record Placed(MandateView view, MandateView before) {}

    @Transactional
    Page<MandateView> list(MandateQuery query, PageRequest page) {
        UUID after = page.position(UUID::fromString).orElse(null);
        Page<Mandate> found = Page.cut(mandates.page(query, after, page.rowsToRead()), page.limit(), one -> one.id()
                .toString());
        Map<UUID, String> numbers = mandates.numbers(found.data());
        return found.map(one -> MandateView.of(one, numbers));
    }

    @Transactional
    Viewed read(UUID id) {
        Mandate mandate = mandates.require(id);
        return new Viewed(view(mandate), mandate.draft(), mandate.version());
    }

    /** The mandates taken up under each of these items. */
    @Transactional
    public Map<UUID, List<MandateView>> byItem(List<UUID> items) {
        List<Mandate> found = mandates.ofItems(items);
        Map<UUID, String> numbers = mandates.numbers(found);
        return found.stream()
                .map(one -> MandateView.of(one, numbers))
                .flatMap(view -> view.takenUp().stream().map(taken -> Map.entry(taken.itemId(), view)))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** @param known what the registry says of each instrument in {@code draft} */
    @Transactional
    Viewed create(MandateDraft draft, Map<UUID, KnownInstrument> known) {
        List<TakenUp> takenUp = mandates.takenUp(draft.items());
        lockAgendas(takenUp);
        requireItems(draft);
        Mandate mandate = new Mandate();
        describe(mandate, draft, known);
        mandates.persist(mandate);
        flush(mandate.digest);
        MandateView view = view(mandate);
        changes.created(TYPE, mandate.id(), view);
        changed(takenUp, "mandate created");
        return new Viewed(view, draft, mandate.version());
    }

    /** Finds the mandate and has it taken up under the items of {@code draft} too, or makes it. */
    @Transactional
    public Placed place(MandateDraft draft, Map<UUID, KnownInstrument> known) {
        Mandate there = mandates.ofDigest(MandateIdentity.digest(draft)).orElse(null);
        if (there == null) {
            return new Placed(create(draft, known).view(), null);
        }
        MandateView before = view(there);
        List<TakenUp> more = mandates.takenUp(draft.items()).stream()
                .filter(taken -> !there.isTakenUpUnder(taken.itemId()))
                .toList();
        if (!more.isEmpty()) {
            lockAgendas(more);
            there.takenUp.addAll(more);
            mandates.flush();
            changes.record(TYPE, there.id(), "updated", before, view(there));
            changed(more, "mandate taken up");
        }
        return new Placed(view(there), before);
    }

    /** @param readVersion of which {@code draft} was made */
    @Transactional
    Viewed change(UUID id, long readVersion, MandateDraft draft, Map<UUID, KnownInstrument> known) {
        Mandate mandate = mandates.require(id);
        conditions.requireMatch(mandate.version());
        if (mandate.version() != readVersion) {
            throw new OptimisticLockException("mandate %s has changed since it was read".formatted(id));
        }
        MandateView before = view(mandate);
        Set<TakenUp> takenUp = new LinkedHashSet<>(mandate.takenUp);
        takenUp.addAll(mandates.takenUp(draft.items()));
        lockAgendas(takenUp);
        requireItems(draft);
        describe(mandate, draft, known);
        flush(mandate.digest);
        MandateView after = view(mandate);
        if (!after.equals(before)) {
            changes.record(TYPE, id, "updated", before, after);
            changed(takenUp, "mandate updated");
        }
        return new Viewed(after, draft, mandate.version());
    }

    @Transactional
    void delete(UUID id) {
        Mandate mandate = mandates.require(id);
        conditions.requireMatch(mandate.version());
        List<TakenUp> takenUp = List.copyOf(mandate.takenUp);
        lockAgendas(takenUp);
        changes.deleted(TYPE, id, view(mandate));
        mandates.delete(mandate);
        mandates.flush();
        changed(takenUp, "mandate deleted");
    }

    /** In the order of their ids, so that two changes never wait for each other. */
    private void lockAgendas(Collection<TakenUp> takenUp) {
        takenUp.stream().map(TakenUp::agendaId).distinct().sorted().forEach(history::lock);
    }

    /** After the agendas are locked: one that was there before may be gone. @throws RuntimeException 422 */
    private void requireItems(MandateDraft draft) {
        Set<UUID> there =
                mandates.takenUp(draft.items()).stream().map(TakenUp::itemId).collect(toSet());
        draft.items().stream().filter(item -> !there.contains(item)).findFirst().ifPresent(gone -> {
            throw AgendaProblem.UNKNOWN_ITEM
                    .because("There is no agenda item %s. The items stand in their agenda: GET /v1/agendas."
                            .formatted(gone))
                    .with("item", gone)
                    .build();
        });
    }

    private void changed(Collection<TakenUp> takenUp, String what) {
        takenUp.stream()
                .collect(groupingBy(TakenUp::agendaId, TreeMap::new, mapping(TakenUp::itemId, toList())))
                .forEach((agenda, items) -> history.changed(agenda, items, what));
    }

    private void describe(Mandate mandate, MandateDraft draft, Map<UUID, KnownInstrument> known) {
        draft.requirePlainTexts();
        mandate.verb = draft.verb().text();
        mandate.askedBy = draft.by();
        mandate.request = draft.request();
        mandate.text = draft.text();
        mandate.digest = MandateIdentity.digest(draft);
        replace(
                mandate.addressees,
                draft.addressees().stream().map(Addressee::of).toList());
        replace(
                mandate.instruments,
                draft.instruments().stream()
                        .map(basis -> basis(basis, known.get(basis.instrument())))
                        .toList());
        replace(mandate.takenUp, mandates.takenUp(draft.items()));
    }

    private static MandateBasis basis(MandateDraft.Basis basis, KnownInstrument known) {
        return new MandateBasis(
                known.id(),
                known.type(),
                known.designation(),
                known.title(),
                known.body(),
                basis.paragraph() == null ? null : basis.paragraph().text());
    }

    /** A list that stays the same is left alone, so that nothing is written. */
    private static <T> void replace(List<T> list, List<T> wanted) {
        if (!list.equals(wanted)) {
            list.clear();
            list.addAll(wanted);
        }
    }

    private MandateView view(Mandate mandate) {
        return MandateView.of(mandate, mandates.numbers(List.of(mandate)));
    }

    private void flush(byte[] digest) {
        try {
            mandates.flush();
        } catch (PersistenceException failure) {
            throw DatabaseConflicts.isDuplicate(failure, "uq_mandate_digest") ? exists(digest) : failure;
        }
    }

    /** The failed transaction can read no more, so the one that is there is looked up in one of its own. */
    private RuntimeException exists(byte[] digest) {
        UUID same = QuarkusTransaction.requiringNew()
                .call(() -> mandates.ofDigest(digest).map(Mandate::id).orElse(null));
        return AgendaProblem.MANDATE_EXISTS
                .because(("The same was asked of the same by the same already: /v1/mandates/%s. Add your items there,"
                                + " with PATCH.")
                        .formatted(same))
                .with("mandate", same)
                .build();
    }
}
