package org.rostrum.agenda.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rostrum.agenda.importing.reading.plan.SourceLine;
import org.rostrum.agenda.importing.reading.plan.WarningCode;

/** Gives each item the paragraphs that explain it, and collects its documentation. */
final class AnnotationReader {
    private static final Pattern DOCUMENTATION =
            Pattern.compile("(?i)(?:pre-session )?(?:documentation|documents|documents before the meeting):?");

    private final ItemTree items;
    private final ReadingLog log;
    private final boolean markdown;
    private final List<DocumentationList> lists = new ArrayList<>();
    private ItemDraft item;
    private DocumentationList list;

    private AnnotationReader(ItemTree items, ReadingLog log, boolean markdown) {
        this.items = items;
        this.log = log;
        this.markdown = markdown;
    }

    /** Fills {@code items} and returns the documentation lists, whose owners are not decided yet. */
    static List<DocumentationList> read(List<Block> blocks, ItemTree items, ReadingLog log) {
        boolean markdown = blocks.stream().anyMatch(block -> block.kind() == Block.Kind.HEADING);
        AnnotationReader reader = new AnnotationReader(items, log, markdown);
        blocks.forEach(reader::take);
        return reader.lists;
    }

    private void take(Block block) {
        if (startItem(block)) {
            list = null;
        } else if (item == null) {
            return;
        } else if (DOCUMENTATION.matcher(Typography.plain(block.text()).strip()).matches()) {
            log.heading(block);
            list = new DocumentationList(item.number, block.firstLine(), block.level(), new ArrayList<>());
            lists.add(list);
        } else if (list != null) {
            log.claim(block);
            list.add(block);
        } else {
            log.claim(block);
            addParagraph(block);
        }
    }

    private boolean startItem(Block block) {
        if (block.kind() == Block.Kind.TABLE_ROW) {
            return false;
        }
        Optional<NumberedTitle> numbered = NumberedTitle.of(block.text());
        String number = numbered.map(title -> items.resolve(title, item == null ? null : item.number))
                .orElse(null);
        if (number == null) {
            return false;
        }
        ItemDraft known = items.get(number);
        String title = numbered.get().title();
        boolean sameTitle =
                known != null && Typography.words(known.titleAsPrinted).equals(Typography.words(title));
        // Plain text may number its paragraphs: there, only the item's own title makes a heading.
        if (!block.headingLike() && !sameTitle) {
            return false;
        }
        log.claim(block);
        item = known == null ? unlisted(number, numbered.get(), block) : known;
        if (item.heading == null) {
            item.heading = new SourceLine(block.firstLine(), block.text());
            item.headingLevel = block.level();
        } else {
            log.heading(block);
        }
        warnOfHeading(block, known, sameTitle, title);
        return true;
    }

    private ItemDraft unlisted(String number, NumberedTitle numbered, Block block) {
        log.warn(
                block.firstLine(),
                WarningCode.ITEM_NOT_IN_LIST,
                "Item %s has an annotation but is not in the list of items; it was taken from its heading. Check its number."
                        .formatted(number));
        ItemDraft added = new ItemDraft(number, numbered.printed(), numbered.title(), block.firstLine(), false);
        items.add(added);
        return added;
    }

    private void warnOfHeading(Block block, ItemDraft known, boolean sameTitle, String title) {
        if (known != null && !sameTitle) {
            log.warn(
                    block.firstLine(),
                    WarningCode.TITLE_VARIES,
                    "Item %s is \"%s\" in the list of items (line %d) and \"%s\" here; the list's title was taken."
                            .formatted(known.number, known.titleAsPrinted, known.line, title));
        }
        if (markdown && block.kind() != Block.Kind.HEADING) {
            log.warn(
                    block.firstLine(),
                    WarningCode.SUB_ITEM_HEADING_NOT_A_HEADING,
                    "Item %s is headed by a line that is only set off, not marked as a heading; it was read as one."
                            .formatted(item.number));
        }
    }

    private void addParagraph(Block block) {
        Passage last = item.paragraphs.isEmpty() ? null : item.paragraphs.getLast();
        if (last != null && block.kind() == Block.Kind.PARAGRAPH && continues(last, block.text())) {
            log.warn(
                    block.firstLine(),
                    WarningCode.PARAGRAPH_BROKEN_BY_PAGE_BREAK,
                    "The paragraph of line %d breaks off in mid-sentence and goes on here; the two were joined."
                            .formatted(last.firstLine()));
            last.join(block);
        } else {
            item.paragraphs.add(block.passage());
        }
    }

    private static boolean continues(Passage last, String next) {
        char end = last.lastCharacter();
        boolean open = Character.isLetterOrDigit(end) || end == ',' || end == '-';
        return open && !next.isEmpty() && Character.isLowerCase(next.charAt(0));
    }
}
