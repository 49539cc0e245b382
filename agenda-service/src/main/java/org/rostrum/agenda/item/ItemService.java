package org.rostrum.agenda.item;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.rostrum.agenda.AgendaProblem;
import org.rostrum.agenda.content.Agenda;
import org.rostrum.agenda.content.AgendaDraft.ItemDraft;
import org.rostrum.agenda.content.AgendaEdits;
import org.rostrum.agenda.content.AgendaItem;
import org.rostrum.agenda.content.AgendaLimits;
import org.rostrum.agenda.content.AgendaReader;
import org.rostrum.agenda.content.AgendaView;
import org.rostrum.agenda.content.AgendaView.ItemView;
import org.rostrum.agenda.content.Agendas;
import org.rostrum.agenda.content.CheckedPatch;
import org.rostrum.agenda.content.ItemNumber;
import org.rostrum.agenda.content.ItemWriter;
import org.rostrum.agenda.joint.JointConsiderationService;
import org.rostrum.agenda.removal.Removals;
import org.rostrum.commons.changelog.ChangeLog;
import org.rostrum.commons.conditional.Conditions;

/** Adds, changes, moves and renumbers items one by one, each in one transaction with its row in the change log. */
@ApplicationScoped
class ItemService {

    private final Agendas agendas;
    private final AgendaEdits edits;
    private final AgendaReader reader;
    private final ItemWriter writer;
    private final ItemNumbers numbers;
    private final Removals removals;
    private final JointConsiderationService joints;
    private final ChangeLog changes;
    private final Conditions conditions;
    private final CheckedPatch patches;

    ItemService(
            Agendas agendas,
            AgendaEdits edits,
            AgendaReader reader,
            ItemWriter writer,
            ItemNumbers numbers,
            Removals removals,
            JointConsiderationService joints,
            ChangeLog changes,
            Conditions conditions,
            CheckedPatch patches) {
        this.agendas = agendas;
        this.edits = edits;
        this.reader = reader;
        this.writer = writer;
        this.numbers = numbers;
        this.removals = removals;
        this.joints = joints;
        this.changes = changes;
        this.conditions = conditions;
        this.patches = patches;
    }

    /** All items in the order of print. */
    List<ItemSummary> list(UUID id) {
        List<ItemSummary> all = new ArrayList<>();
        collect(reader.current(id).items(), 1, all);
        return all;
    }

    private static void collect(List<ItemView> items, int level, List<ItemSummary> all) {
        for (ItemView item : items) {
            all.add(ItemSummary.of(item, level));
            collect(item.items(), level + 1, all);
        }
    }

    /** @param item a number however it is typed, or an id @throws RuntimeException 404, 410 */
    ItemView read(UUID id, String item) {
        AgendaView agenda = reader.current(id);
        return AgendaReader.find(agenda, item).orElseThrow(() -> removals.absent(id, agenda.session(), item, "item"));
    }

    @Transactional
    ItemView add(UUID id, NewItem wanted) {
        Agenda agenda = edits.begin(id);
        ItemTree tree = tree(id);
        ItemDraft draft = wanted.draft().cleaned();
        AgendaLimits.requireItems(tree.size() + (int) draft.all().count());
        AgendaItem parent = wanted.parent() == null ? null : tree.named(wanted.parent());
        AgendaLimits.requireLevels((parent == null ? 0 : tree.level(parent)) + draft.levels());
        numbers.requireFree(tree, draft.all().map(item -> item.number().text()).toList());
        UUID below = parent == null ? null : parent.id();
        AgendaItem item =
                writer.write(agenda, below, List.of(draft), agenda.next()).getFirst();
        tree.place(item, below, wanted.position());
        joints.link(agenda.sessionId());
        edits.finish(agenda, AgendaEdits.items(below, item.id()), "item %s added".formatted(item.number()));
        ItemView after = now(id, item.id());
        changes.created(Removals.ITEM, item.id(), after);
        return after;
    }

    @Transactional
    ItemView change(UUID id, String asked, JsonNode patch) {
        Agenda agenda = edits.begin(id);
        ItemTree tree = tree(id);
        AgendaItem item = require(agenda, tree, asked);
        conditions.requireMatch(item.revision());
        ItemView before = read(id, item.id().toString());
        ItemDetails current = ItemDetails.of(item);
        ItemDetails changed = patches.apply(current, patch, ItemDetails.class).cleaned();
        if (changed.equals(current)) {
            return before;
        }
        item.retitle(agenda, changed.title(), changed.shortTitle(), patches.statedBy(patch));
        List<UUID> touched = new ArrayList<>(List.of(item.id()));
        if (!changed.number().equals(current.number())) {
            String printed = patch.has("numberAsPrinted") ? changed.numberAsPrinted() : null;
            touched.addAll(numbers.renumber(tree, item, changed.number().text(), printed));
        } else {
            item.renumber(item.number(), changed.numberAsPrinted());
        }
        edits.finish(agenda, touched, "item %s updated".formatted(item.number()));
        return recorded(id, "updated", before);
    }

    @Transactional
    ItemView move(UUID id, String asked, ItemMove move) {
        Agenda agenda = edits.begin(id);
        ItemTree tree = tree(id);
        AgendaItem item = require(agenda, tree, asked);
        conditions.requireMatchIfGiven(item.revision());
        ItemView before = read(id, item.id().toString());
        UUID from = item.parentId();
        UUID to = move.parent() == null
                ? from
                : move.parent().isNull()
                        ? null
                        : tree.named(move.parent().asText()).id();
        if (tree.withAllBelow(item).anyMatch(below -> below.id().equals(to))) {
            throw AgendaProblem.ITEM_BELOW_ITSELF
                    .because("Item %s cannot go below %s, which is itself or below it."
                            .formatted(item.number(), tree.numberOf(to)))
                    .with("item", item.number())
                    .with("parent", tree.numberOf(to))
                    .build();
        }
        int levelsAbove = to == null ? 0 : tree.level(tree.named(to.toString()));
        AgendaLimits.requireLevels(levelsAbove + tree.levelsFrom(item));
        String number = move.number() == null
                ? ItemNumber.following(item.number(), tree.numberOf(from), tree.numberOf(to))
                : move.number().text();
        int stood = item.position();
        tree.place(item, to, move.position());
        boolean renumbered = !number.equals(item.number())
                || move.numberAsPrinted() != null && !move.numberAsPrinted().equals(item.numberAsPrinted());
        if (!renumbered && Objects.equals(from, to) && item.position() == stood) {
            return before;
        }
        List<UUID> touched = new ArrayList<>(AgendaEdits.items(from, to, item.id()));
        if (renumbered) {
            touched.addAll(numbers.renumber(tree, item, number, move.numberAsPrinted()));
        }
        edits.finish(agenda, touched, "item %s moved".formatted(before.number()));
        return recorded(id, "moved", before);
    }

    @Transactional
    ItemView renumber(UUID id, String asked, ItemRenumbering wanted) {
        Agenda agenda = edits.begin(id);
        ItemTree tree = tree(id);
        AgendaItem item = require(agenda, tree, asked);
        conditions.requireMatchIfGiven(item.revision());
        ItemView before = read(id, item.id().toString());
        List<UUID> touched = numbers.renumber(tree, item, wanted.number().text(), wanted.numberAsPrinted());
        if (touched.isEmpty()) {
            return before;
        }
        edits.finish(agenda, touched, "item %s renumbered".formatted(before.number()));
        return recorded(id, "renumbered", before);
    }

    @Transactional
    void renumberAll(UUID id, NumberScheme scheme) {
        Agenda agenda = edits.begin(id);
        conditions.requireMatchIfGiven(agenda.revision());
        ItemTree tree = tree(id);
        Map<String, String> before = numbersById(tree);
        List<UUID> touched = numbers.renumberAll(tree, scheme);
        if (touched.isEmpty()) {
            return;
        }
        edits.finish(agenda, touched, "agenda renumbered");
        changes.record("agenda", id, "renumbered", before, numbersById(tree));
    }

    private static Map<String, String> numbersById(ItemTree tree) {
        Map<String, String> byId = new LinkedHashMap<>();
        tree.inOrder((item, place) -> byId.put(item.id().toString(), item.number()));
        return byId;
    }

    private ItemView recorded(UUID id, String action, ItemView before) {
        ItemView after = now(id, before.id());
        changes.record(Removals.ITEM, before.id(), action, before, after);
        return after;
    }

    private ItemView now(UUID id, UUID item) {
        return AgendaReader.find(edits.now(id), item.toString()).orElseThrow();
    }

    private ItemTree tree(UUID id) {
        return new ItemTree(agendas.items(id));
    }

    private AgendaItem require(Agenda agenda, ItemTree tree, String asked) {
        return tree.find(asked).orElseThrow(() -> removals.gone(agenda.id(), asked, "item"));
    }
}
