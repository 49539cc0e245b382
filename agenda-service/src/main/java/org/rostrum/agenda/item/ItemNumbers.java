package org.rostrum.agenda.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostrum.agenda.AgendaHistory;
import org.rostrum.agenda.AgendaProblem;
import org.rostrum.agenda.content.AgendaItem;
import org.rostrum.agenda.content.AgendaLimits;
import org.rostrum.agenda.content.AgendaService;
import org.rostrum.agenda.content.ItemNumber;
import org.rostrum.agenda.removal.PointingTo;
import org.rostrum.agenda.text.TextRules;

/** Gives items other numbers; no two of an agenda ever have the same. */
@ApplicationScoped
class ItemNumbers {

    private final EntityManager entities;
    private final PointingTo pointing;
    private final AgendaHistory history;

    ItemNumbers(EntityManager entities, PointingTo pointing, AgendaHistory history) {
        this.entities = entities;
        this.pointing = pointing;
        this.history = history;
    }

    private record Numbered(String number, String asPrinted) {}

    /** @throws RuntimeException 422 where one is taken, or there twice */
    void requireFree(ItemTree tree, Collection<String> numbers) {
        Set<String> seen = new HashSet<>();
        for (String number : numbers) {
            if (!seen.add(number) || tree.find(number).isPresent()) {
                throw AgendaService.numbersClash(number);
            }
        }
    }

    /**
     * Gives one item a number; its sub-items' numbers follow.
     *
     * @param asPrinted null to print it as the number before was
     * @return the items whose number is another now
     */
    List<UUID> renumber(ItemTree tree, AgendaItem item, String number, String asPrinted) {
        String old = item.number();
        Map<AgendaItem, Numbered> wanted = new LinkedHashMap<>();
        tree.withAllBelow(item).forEach(below -> {
            String following = below == item ? number : ItemNumber.following(below.number(), old, number);
            wanted.put(below, new Numbered(following, asBefore(below, following)));
        });
        if (asPrinted != null) {
            TextRules.requirePlain("numberAsPrinted", asPrinted);
            wanted.put(item, new Numbered(number, asPrinted));
        }
        return apply(tree, wanted);
    }

    /** @return the items whose number is another now */
    List<UUID> renumberAll(ItemTree tree, NumberScheme scheme) {
        Map<AgendaItem, Numbered> wanted = new LinkedHashMap<>();
        Map<UUID, String> numbers = new HashMap<>();
        tree.inOrder((item, place) -> {
            String mark = scheme.mark(place[0], place[1]);
            String number = item.parentId() == null ? mark : numbers.get(item.parentId()) + "(" + mark + ")";
            numbers.put(item.id(), number);
            wanted.put(item, new Numbered(number, asBefore(item, number)));
        });
        return apply(tree, wanted);
    }

    private List<UUID> apply(ItemTree tree, Map<AgendaItem, Numbered> wanted) {
        Map<AgendaItem, Numbered> changed = wanted.entrySet().stream()
                .filter(entry ->
                        !entry.getValue().number().equals(entry.getKey().number())
                                || entry.getValue().asPrinted() != null
                                        && !entry.getValue()
                                                .asPrinted()
                                                .equals(entry.getKey().numberAsPrinted()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
        requireNumbers(changed);
        requireDistinct(tree, changed);
        Set<String> targets = changed.values().stream().map(Numbered::number).collect(Collectors.toSet());
        boolean crossing = changed.keySet().stream().map(AgendaItem::number).anyMatch(targets::contains);
        if (crossing) {
            // The database holds each number once at every moment, so items that exchange theirs meet in between.
            changed.keySet().forEach(item -> item.renumber("~" + item.id(), item.numberAsPrinted()));
            entities.flush();
        }
        List<UUID> others = changed.entrySet().stream()
                .filter(entry ->
                        !entry.getValue().number().equals(entry.getKey().number()))
                .map(entry -> entry.getKey().id())
                .toList();
        changed.forEach((item, numbered) -> item.renumber(numbered.number(), numbered.asPrinted()));
        tellOtherAgendas(tree, others);
        return changed.keySet().stream().map(AgendaItem::id).toList();
    }

    /** What is considered together with these items shows their numbers. */
    private void tellOtherAgendas(ItemTree tree, List<UUID> renumbered) {
        entities.flush();
        Map<UUID, List<UUID>> beside = pointing.renumbered(renumbered).stream()
                .map(item -> entities.find(AgendaItem.class, item))
                .filter(item -> item != null && !tree.has(item))
                .collect(Collectors.groupingBy(
                        AgendaItem::agendaId, TreeMap::new, Collectors.mapping(AgendaItem::id, Collectors.toList())));
        beside.keySet().forEach(history::lock);
        beside.forEach((agenda, items) -> history.changed(agenda, items, "jointly considered item renumbered"));
    }

    /** Below a number of many levels, what follows it may have more than numbers have. */
    private static void requireNumbers(Map<AgendaItem, Numbered> changed) {
        changed.forEach((item, numbered) -> {
            if (!ItemNumber.isOne(numbered.number())) {
                throw AgendaProblem.AGENDA_TOO_LARGE
                        .because("Item %s would be %s; a number has at most %d levels. Give it another number first."
                                .formatted(item.number(), numbered.number(), AgendaLimits.LEVELS))
                        .with("limit", "levels")
                        .with("item", item.number())
                        .with("maximum", AgendaLimits.LEVELS)
                        .build();
            }
        });
    }

    private static void requireDistinct(ItemTree tree, Map<AgendaItem, Numbered> changed) {
        Set<String> taken = new HashSet<>();
        tree.inOrder((item, place) -> {
            String number = changed.containsKey(item) ? changed.get(item).number() : item.number();
            if (!taken.add(number)) {
                throw AgendaService.numbersClash(number);
            }
        });
    }

    /** Printed in full, {@code 3 (b)}, where the number before was; else its last part, {@code (b)}. */
    private static String asBefore(AgendaItem item, String number) {
        String printed = item.numberAsPrinted();
        if (printed == null) {
            return null;
        }
        if (number.equals(item.number())) {
            return printed;
        }
        boolean inFull =
                ItemNumber.isOne(printed) && new ItemNumber(printed).text().equals(item.number());
        int last = number.lastIndexOf('(');
        return last < 0 ? number : inFull ? number.replaceFirst("\\(", " (") : number.substring(last);
    }
}
