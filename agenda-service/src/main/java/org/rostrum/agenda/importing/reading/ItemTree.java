package org.rostrum.agenda.importing.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The items read so far. Letters stand under the number read last: "(a)" after "3." is 3(a). */
final class ItemTree {
    private static final Pattern ROMAN = Pattern.compile("\\([ivx]{1,5}\\)");

    private final List<ItemDraft> tops = new ArrayList<>();
    private final Map<String, ItemDraft> byNumber = new LinkedHashMap<>();

    List<ItemDraft> tops() {
        return tops;
    }

    /** Every item, a parent before its sub-items. */
    List<ItemDraft> all() {
        List<ItemDraft> all = new ArrayList<>();
        tops.forEach(top -> collect(top, all));
        return all;
    }

    private static void collect(ItemDraft item, List<ItemDraft> all) {
        // No deeper than the three levels a number has.
        all.add(item);
        item.children.forEach(child -> collect(child, all));
    }

    ItemDraft get(String number) {
        return byNumber.get(number);
    }

    boolean isEmpty() {
        return tops.isEmpty();
    }

    /** The number meant by a line that stands after item {@code previous}; null where letters follow no item. */
    String resolve(NumberedTitle numbered, String previous) {
        if (numbered.top() != null) {
            return numbered.top() + numbered.letters();
        }
        if (previous == null) {
            return null;
        }
        List<String> path = ItemNumbers.ancestors(previous).reversed();
        String top = path.isEmpty() ? previous : path.getFirst();
        if (path.isEmpty()) {
            return top + numbered.letters();
        }
        String sub = path.size() == 1 ? previous : path.get(1);
        char lastLetter = sub.charAt(sub.length() - 2);
        // "(i)" after "(h)" is a letter, after anything else a roman numeral below it.
        boolean nextLetter = numbered.letters().equals("(" + (char) (lastLetter + 1) + ")");
        boolean roman = ROMAN.matcher(numbered.letters()).matches() && !nextLetter;
        boolean alreadyLetter =
                byNumber.containsKey(top + numbered.letters()) && !byNumber.containsKey(sub + numbered.letters());
        return roman && !alreadyLetter ? sub + numbered.letters() : top + numbered.letters();
    }

    /** Adds an item under its parent; under none where the parent is unknown. */
    void add(ItemDraft item) {
        byNumber.put(item.number, item);
        List<String> ancestors = ItemNumbers.ancestors(item.number);
        ItemDraft parent = ancestors.isEmpty() ? null : byNumber.get(ancestors.getFirst());
        if (parent == null) {
            tops.add(item);
        } else {
            parent.children.add(item);
        }
    }
}
