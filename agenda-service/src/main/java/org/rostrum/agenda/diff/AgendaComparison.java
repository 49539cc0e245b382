package org.rostrum.agenda.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostrum.agenda.content.AgendaState;
import org.rostrum.agenda.content.AgendaView;
import org.rostrum.agenda.content.AgendaView.AnnotationView;
import org.rostrum.agenda.content.AgendaView.DocumentationView;
import org.rostrum.agenda.content.AgendaView.InvitationView;
import org.rostrum.agenda.content.AgendaView.ItemView;
import org.rostrum.agenda.content.AgendaView.JointView;
import org.rostrum.agenda.content.AgendaView.PartView;
import org.rostrum.agenda.content.AgendaView.ProgrammeView;
import org.rostrum.agenda.diff.Change.Action;
import org.rostrum.agenda.diff.Change.Thing;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;

/**
 * What changed between two versions, told by the ids of things, so that a renumbered item is not one removed and one
 * added. In the order of print of the later version; what is gone comes last.
 */
final class AgendaComparison {

    private final AgendaView before;
    private final AgendaView after;
    private final Map<UUID, ItemView> itemsBefore;
    private final Map<UUID, ItemView> itemsAfter;
    private final Map<UUID, PartView> partsBefore = new HashMap<>();
    private final Map<UUID, PartView> partsAfter = new HashMap<>();
    private final Set<UUID> moved = new HashSet<>();
    private final List<Change> changes = new ArrayList<>();

    private AgendaComparison(AgendaView before, AgendaView after) {
        this.before = before;
        this.after = after;
        this.itemsBefore = byId(before);
        this.itemsAfter = byId(after);
        itemsBefore.values().forEach(item -> item.parts().forEach(part -> partsBefore.put(part.id(), part)));
        itemsAfter.values().forEach(item -> item.parts().forEach(part -> partsAfter.put(part.id(), part)));
    }

    static List<Change> of(AgendaView before, AgendaView after) {
        AgendaComparison comparison = new AgendaComparison(before, after);
        comparison.findMoves();
        comparison.compareHeads();
        comparison.itemsAfter.values().forEach(comparison::compareItem);
        comparison.itemsBefore.values().stream()
                .filter(item -> !comparison.itemsAfter.containsKey(item.id()))
                .forEach(comparison::removedItem);
        return List.copyOf(comparison.changes);
    }

    private static Map<UUID, ItemView> byId(AgendaView agenda) {
        return agenda.allItems().collect(Collectors.toMap(ItemView::id, item -> item, (a, b) -> a, LinkedHashMap::new));
    }

    private void findMoves() {
        moved.addAll(Moves.between(ids(before.items()), ids(after.items())));
        itemsAfter.values().forEach(item -> {
            ItemView was = itemsBefore.get(item.id());
            if (was != null) {
                moved.addAll(Moves.between(ids(was.items()), ids(item.items())));
                moved.addAll(Moves.between(partIds(was.annotations()), partIds(item.annotations())));
                moved.addAll(Moves.between(partIds(was.documentation()), partIds(item.documentation())));
                moved.addAll(Moves.between(partIds(was.programme()), partIds(item.programme())));
                moved.addAll(Moves.between(partIds(was.invitations()), partIds(item.invitations())));
                if (!Objects.equals(was.parent(), item.parent())) {
                    moved.add(item.id());
                }
            }
        });
        partsAfter.values().forEach(part -> {
            PartView was = partsBefore.get(part.id());
            if (was != null && !was.itemId().equals(part.itemId())) {
                moved.add(part.id());
            }
        });
    }

    private static List<UUID> ids(List<ItemView> items) {
        return items.stream().map(ItemView::id).toList();
    }

    private static List<UUID> partIds(List<? extends PartView> parts) {
        return parts.stream().<UUID>map(PartView::id).toList();
    }

    private void compareHeads() {
        if (before.state() != after.state()) {
            Action action = after.state() == AgendaState.ADOPTED ? Action.ADOPTED : Action.CHANGED;
            add(
                    Thing.AGENDA,
                    action,
                    null,
                    null,
                    "state",
                    null,
                    before.state().name(),
                    after.state().name());
        } else if (!Objects.equals(before.adoption(), after.adoption()) && after.adoption() != null) {
            add(
                    Thing.AGENDA,
                    Action.ADOPTED,
                    null,
                    null,
                    "state",
                    null,
                    before.state().name(),
                    after.state().name());
        }
        compare(Thing.AGENDA, Action.CHANGED, null, null, Members.of(before), Members.of(after));
    }

    private void compareItem(ItemView item) {
        ItemView was = itemsBefore.get(item.id());
        if (was == null) {
            eachLanguage(
                    item.title(),
                    (language, title) -> add(Thing.ITEM, Action.ADDED, item, null, null, language, null, title));
        } else {
            if (!was.number().equals(item.number())) {
                add(Thing.ITEM, Action.RENUMBERED, item, null, "number", null, was.number(), item.number());
            }
            if (moved.contains(item.id())) {
                add(
                        Thing.ITEM,
                        Action.MOVED,
                        item,
                        null,
                        "parent",
                        null,
                        above(was, itemsBefore),
                        above(item, itemsAfter));
            }
            compare(Thing.ITEM, Action.RETITLED, item, null, Members.titles(was), Members.titles(item));
        }
        item.parts().forEach(part -> comparePart(item, part));
        goneFrom(item, was);
        compareJoints(item, was == null ? List.of() : was.jointConsiderations(), item.jointConsiderations());
    }

    private static String above(ItemView item, Map<UUID, ItemView> items) {
        return item.parent() == null ? null : items.get(item.parent()).number();
    }

    private void comparePart(ItemView item, PartView part) {
        PartView was = partsBefore.get(part.id());
        if (was == null) {
            eachLanguage(
                    Members.words(part),
                    (language, words) -> add(thing(part), Action.ADDED, item, part.id(), null, language, null, words));
            return;
        }
        if (moved.contains(part.id())) {
            add(
                    thing(part),
                    Action.MOVED,
                    item,
                    part.id(),
                    "item",
                    null,
                    itemsBefore.get(was.itemId()).number(),
                    item.number());
        }
        compare(thing(part), Action.CHANGED, item, part.id(), Members.of(was), Members.of(part));
    }

    private void goneFrom(ItemView item, ItemView was) {
        if (was != null) {
            was.parts().filter(part -> !partsAfter.containsKey(part.id())).forEach(part -> removedPart(item, part));
        }
    }

    private void removedPart(ItemView item, PartView part) {
        eachLanguage(
                Members.words(part),
                (language, words) -> add(thing(part), Action.REMOVED, item, part.id(), null, language, words, null));
    }

    private void removedItem(ItemView item) {
        eachLanguage(
                item.title(),
                (language, title) -> add(Thing.ITEM, Action.REMOVED, item, null, null, language, title, null));
        item.parts().filter(part -> !partsAfter.containsKey(part.id())).forEach(part -> removedPart(item, part));
        compareJoints(item, item.jointConsiderations(), List.of());
    }

    private void compareJoints(ItemView item, List<JointView> were, List<JointView> are) {
        Map<UUID, JointView> old = were.stream().collect(Collectors.toMap(JointView::id, joint -> joint));
        for (JointView joint : are) {
            JointView was = old.remove(joint.id());
            if (was == null) {
                add(Thing.JOINT_CONSIDERATION, Action.ADDED, item, joint.id(), null, null, null, words(joint));
            } else if (!was.items().equals(joint.items())) {
                add(
                        Thing.JOINT_CONSIDERATION,
                        Action.CHANGED,
                        item,
                        joint.id(),
                        "items",
                        null,
                        String.join(", ", was.items()),
                        String.join(", ", joint.items()));
            }
        }
        old.values()
                .forEach(gone ->
                        add(Thing.JOINT_CONSIDERATION, Action.REMOVED, item, gone.id(), null, null, words(gone), null));
    }

    private static String words(JointView joint) {
        return "items %s of session %s".formatted(String.join(", ", joint.items()), joint.session());
    }

    private void compare(Thing thing, Action action, ItemView item, UUID part, Members was, Members is) {
        Set<Members.Key> keys = new LinkedHashSet<>(is.values().keySet());
        keys.addAll(was.values().keySet());
        for (Members.Key key : keys) {
            String old = was.values().get(key);
            String now = is.values().get(key);
            if (!Objects.equals(old, now)) {
                Action how = key.member().endsWith("itle") ? action : Action.CHANGED;
                add(thing, how, item, part, key.member(), key.language(), old, now);
            }
        }
    }

    private static Thing thing(PartView part) {
        return switch (part) {
            case AnnotationView annotation -> Thing.PARAGRAPH;
            case DocumentationView document -> Thing.DOCUMENT;
            case ProgrammeView element -> Thing.PROGRAMME_ELEMENT;
            case InvitationView invitation -> Thing.INVITATION;
        };
    }

    private static void eachLanguage(LocalizedText text, java.util.function.BiConsumer<Language, String> each) {
        if (text != null) {
            text.entries().forEach(each);
        }
    }

    private void add(
            Thing thing,
            Action action,
            ItemView item,
            UUID part,
            String member,
            Language language,
            String old,
            String now) {
        changes.add(new Change(
                thing,
                action,
                item == null ? null : item.number(),
                item == null ? null : item.id(),
                part,
                member,
                language,
                old,
                now));
    }
}
