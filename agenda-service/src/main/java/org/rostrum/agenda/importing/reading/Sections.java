package org.rostrum.agenda.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The four parts of an annotated provisional agenda. Headings that only part them go to the log. */
final class Sections {
    private static final Pattern KIND = Pattern.compile(
            "(?i)(?:annotated |annotations to |provisional |draft |revised )+(?:the )?(?:provisional )?(?:annotated )?agenda\\b.{0,120}");
    private static final Pattern LIST_TITLE =
            Pattern.compile("(?i)(?:[IVX]+\\.\\s+)?(?:(?:draft |revised )?provisional )?agenda");
    private static final Pattern ANNOTATIONS = Pattern.compile("(?i)(?:[IVX]+\\.\\s+)?annotations?(?: to .{1,80})?");
    private static final Pattern ANNEX = Pattern.compile("(?i)annex(?:\\s+[IVX\\d]+)?\\.?");
    private static final Pattern TIMETABLE_TITLE = Pattern.compile(
            "(?i)(?:annex(?:\\s+[IVX\\d]+)?[.:]?\\s+)?(?:(?:proposed|tentative|provisional|draft|indicative) )*(?:organization of work|organisation of work|timetable|programme of work|schedule of meetings)\\b.{0,100}");

    final List<Block> masthead = new ArrayList<>();
    final List<Block> list = new ArrayList<>();
    final List<Block> annotations = new ArrayList<>();
    final List<Block> annex = new ArrayList<>();

    private final ReadingLog log;
    private List<Block> part = masthead;
    private boolean kindSeen;
    private int lastTop;

    private Sections(ReadingLog log) {
        this.log = log;
    }

    static Sections of(List<Block> blocks, ReadingLog log) {
        Sections sections = new Sections(log);
        blocks.forEach(sections::take);
        return sections;
    }

    static boolean isKind(String line) {
        return KIND.matcher(Typography.plain(line).strip()).matches();
    }

    private void take(Block block) {
        String text = Typography.plain(block.text()).strip();
        if (part != annex && isAnnexTitle(block, text)) {
            part = annex;
            log.heading(block);
        } else if (part != annex
                && part != masthead
                && block.kind() == Block.Kind.TABLE_ROW
                && TimetableReader.beginsTimetable(block)) {
            part = annex;
            part.add(block);
        } else if ((part == masthead || part == list) && isAnnotationsTitle(block, text)) {
            part = annotations;
            log.heading(block);
        } else if (part == masthead) {
            takeMasthead(block, text);
        } else if (part == list) {
            takeList(block, text);
        } else {
            part.add(block);
        }
    }

    private void takeMasthead(Block block, String text) {
        Optional<NumberedTitle> numbered = NumberedTitle.of(text).filter(NumberedTitle::isTop);
        if (kindSeen && LIST_TITLE.matcher(text).matches()) {
            part = list;
            log.heading(block);
        } else if (numbered.isPresent() && !text.isEmpty() && block.kind() != Block.Kind.TABLE_ROW) {
            part = block.headingLike() ? annotations : list;
            lastTop = numbered.get().topValue();
            part.add(block);
        } else {
            kindSeen |= text.lines().findFirst().map(Sections::isKind).orElse(false);
            masthead.add(block);
        }
    }

    /** A list without a heading after it ends where numbers begin again, or where they become headings. */
    private void takeList(Block block, String text) {
        Optional<NumberedTitle> numbered = NumberedTitle.of(text).filter(NumberedTitle::isTop);
        boolean again = numbered.isPresent() && numbered.get().topValue() <= lastTop;
        if (numbered.isPresent() && (again || block.headingLike())) {
            part = annotations;
        } else if (numbered.isPresent()) {
            lastTop = numbered.get().topValue();
        }
        part.add(block);
    }

    private static boolean isAnnotationsTitle(Block block, String text) {
        return block.kind() != Block.Kind.TABLE_ROW
                && block.kind() != Block.Kind.LIST_ITEM
                && ANNOTATIONS.matcher(text).matches()
                && (block.headingLike() || !text.contains(" to "));
    }

    private static boolean isAnnexTitle(Block block, String text) {
        if (block.kind() == Block.Kind.TABLE_ROW || block.kind() == Block.Kind.LIST_ITEM) {
            return false;
        }
        boolean title = TIMETABLE_TITLE.matcher(text).matches() && (block.headingLike() || !text.endsWith("."));
        return ANNEX.matcher(text).matches() || title || block.headingLike() && text.matches("(?i)annex\\b.{0,200}");
    }
}
