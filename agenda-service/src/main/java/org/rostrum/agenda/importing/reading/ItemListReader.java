package org.rostrum.agenda.importing.reading;

import java.util.List;
import java.util.Optional;
import org.rostrum.agenda.importing.reading.plan.WarningCode;

/** Reads the list of items that stands before the annotations. */
final class ItemListReader {
    private final ReadingLog log;
    private final ItemTree items = new ItemTree();
    private String previous;

    private ItemListReader(ReadingLog log) {
        this.log = log;
    }

    static ItemTree read(List<Block> blocks, ReadingLog log) {
        ItemListReader reader = new ItemListReader(log);
        blocks.forEach(reader::take);
        return reader.items;
    }

    private void take(Block block) {
        if (block.kind() == Block.Kind.TABLE_ROW) {
            return;
        }
        Optional<NumberedTitle> numbered = NumberedTitle.of(block.text());
        String number = numbered.map(title -> items.resolve(title, previous)).orElse(null);
        if (number == null) {
            return;
        }
        if (items.get(number) != null) {
            log.warn(
                    block.firstLine(),
                    WarningCode.ITEM_REPEATED,
                    "Item %s is in the list twice; the first was taken and this line left unread. Renumber one of them."
                            .formatted(number));
            return;
        }
        warnOfGap(number, block.firstLine());
        log.claim(block);
        NumberedTitle title = numbered.get();
        items.add(new ItemDraft(number, title.printed(), title.title(), block.firstLine(), true));
        previous = number;
    }

    private void warnOfGap(String number, int line) {
        List<String> ancestors = ItemNumbers.ancestors(number);
        boolean orphan = !ancestors.isEmpty() && items.get(ancestors.getFirst()) == null;
        boolean gap = ancestors.isEmpty() && Integer.parseInt(number) != lastTop() + 1;
        if (orphan || gap) {
            log.warn(
                    line,
                    WarningCode.ITEM_NUMBER_GAP,
                    "Item %s does not follow item %s in the list; check whether an item is missing or misnumbered."
                            .formatted(number, previous == null ? "0" : previous));
        }
    }

    private int lastTop() {
        return items.tops().isEmpty()
                ? 0
                : Integer.parseInt(items.tops().getLast().number.replaceAll("\\(.*", ""));
    }
}
