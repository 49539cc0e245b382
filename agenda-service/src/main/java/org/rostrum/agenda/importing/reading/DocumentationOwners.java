package org.rostrum.agenda.importing.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rostrum.agenda.importing.reading.plan.WarningCode;

/**
 * Decides whose a list headed "Documentation" is. Printed after the last sub-item it may be that sub-item's or the whole
 * item's: it is the whole item's when its documents are cited under other parts of the item, and otherwise when its
 * heading does not stand below the sub-item's.
 */
final class DocumentationOwners {
    private final ItemTree items;
    private final ReadingLog log;
    private final Map<String, Set<String>> citedIn;

    private DocumentationOwners(ItemTree items, ReadingLog log) {
        this.items = items;
        this.log = log;
        this.citedIn = citations(items);
    }

    static void assign(List<DocumentationList> lists, ItemTree items, ReadingLog log) {
        DocumentationOwners owners = new DocumentationOwners(items, log);
        lists.forEach(owners::assign);
    }

    private void assign(DocumentationList list) {
        ItemDraft after = items.get(list.after());
        ItemDraft owner = owner(list, after);
        owner.documentation.addAll(list.entries());
        if (owner != after) {
            log.warn(
                    list.line(),
                    WarningCode.DOCUMENTATION_PLACED_AFTER_SUB_ITEM,
                    "This documentation stands after sub-item %s; it was given to item %s, whose other parts it concerns or at whose level it is headed."
                            .formatted(after.number, owner.number));
        }
        list.entries().stream()
                .filter(entry -> entry.symbol() == null)
                .filter(entry -> !entry.text().strip().matches("(?i)none\\.?"))
                .forEach(entry -> log.warn(
                        entry.line(),
                        WarningCode.DOCUMENTATION_WITHOUT_SYMBOL,
                        "This entry of the documentation of item %s has no symbol; no document was planned for it."
                                .formatted(owner.number)));
    }

    private ItemDraft owner(DocumentationList list, ItemDraft after) {
        List<String> ancestors = ItemNumbers.ancestors(after.number);
        if (ancestors.isEmpty() || items.get(ancestors.getLast()) == null) {
            return after;
        }
        ItemDraft top = items.get(ancestors.getLast());
        Set<String> citing = citing(list.symbols(), top);
        if (!citing.isEmpty()) {
            boolean elsewhere = citing.stream().anyMatch(number -> !ItemNumbers.within(number, after.number));
            return elsewhere ? top : after;
        }
        boolean below = list.level() > 0 && after.headingLevel > 0 && list.level() > after.headingLevel;
        return below ? after : top;
    }

    private Set<String> citing(List<String> symbols, ItemDraft top) {
        Set<String> citing = new HashSet<>();
        for (String symbol : symbols) {
            citedIn.getOrDefault(symbol, Set.of()).stream()
                    .filter(number -> ItemNumbers.within(number, top.number))
                    .forEach(citing::add);
        }
        return citing;
    }

    private static Map<String, Set<String>> citations(ItemTree items) {
        Map<String, Set<String>> citedIn = new HashMap<>();
        for (ItemDraft item : items.all()) {
            item.paragraphs.stream()
                    .map(Passage::text)
                    .filter(text -> text.length() <= Sentence.LONGEST)
                    .flatMap(text -> Symbols.in(text).stream())
                    .forEach(mention -> citedIn.computeIfAbsent(mention.symbol(), _ -> new HashSet<>())
                            .add(item.number));
        }
        return citedIn;
    }
}
