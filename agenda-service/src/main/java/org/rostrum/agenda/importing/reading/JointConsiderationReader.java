package org.rostrum.agenda.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rostrum.agenda.importing.reading.plan.WarningCode;

/** Reads sentences such as "Agenda item 3 will be discussed together with items 4 and 5 of the agenda for the …". */
final class JointConsiderationReader {
    private static final Pattern TOGETHER = Pattern.compile(
            "(?i)\\b(?:discussed|considered|taken up|addressed|examined)\\b.{0,40}?\\b(?:together|jointly|in conjunction)\\s+with\\b");
    private static final Pattern OWN = Pattern.compile("(?i)\\bitems?\\s(" + ItemNumbers.NUMBERS + ")");
    private static final Pattern OTHER = Pattern.compile(
            "\\b(?<word>(?i:items?))\\s(?<items>" + ItemNumbers.NUMBERS
                    + ")\\s(?:of|on)\\sthe\\s(?:(?:provisional|draft|annotated)\\s){0,2}agendas?\\s(?:for|of)\\sthe\\s(?<resumed>resumed\\s)?(?<ordinal>"
                    + Ordinals.PATTERN
                    + ")\\s(?<also>resumed\\s)?(?<session>session|meeting)\\sof\\s(?:the\\s)?(?<body>[^;.]{3,300}?)(?=,?\\sand\\s(?:with\\s)?(?:agenda\\s)?items?\\s|,\\s(?:with\\s)?items?\\s|[;.]|$)");

    /** More than any agenda has; beyond, comparing each with each would cost time. */
    private static final int MOST = 200;

    private final ReadingLog log;
    private final List<JointStatement> statements = new ArrayList<>();

    private JointConsiderationReader(ReadingLog log) {
        this.log = log;
    }

    static boolean speaksOfJointConsideration(Sentence sentence) {
        return TOGETHER.matcher(sentence.text()).find();
    }

    /** @param sentences of annotations and of notes; a note's item may be null */
    static List<JointStatement> read(List<Sentence> sentences, ReadingLog log) {
        JointConsiderationReader reader = new JointConsiderationReader(log);
        sentences.stream()
                .filter(JointConsiderationReader::speaksOfJointConsideration)
                .forEach(reader::take);
        return reader.statements;
    }

    private void take(Sentence sentence) {
        Matcher together = TOGETHER.matcher(sentence.text());
        together.find();
        List<String> items = own(sentence, sentence.text().substring(0, together.start()));
        Matcher other = OTHER.matcher(sentence.text());
        boolean found = false;
        boolean room = statements.size() < MOST && !items.isEmpty();
        for (int from = together.end(); room && other.find(from); from = other.end()) {
            found |= add(sentence, items, other);
        }
        if (!found && sentence.text().contains("agenda")) {
            log.warn(
                    sentence.line(),
                    WarningCode.JOINT_SENTENCE_NOT_UNDERSTOOD,
                    "This sentence speaks of a joint consideration, but not which items of which session; add it by hand.");
        }
    }

    private static List<String> own(Sentence sentence, String before) {
        Matcher own = OWN.matcher(before);
        List<String> items = List.of();
        while (own.find()) {
            items = ItemNumbers.list(own.group(1));
        }
        // "The present item", "it": the item whose annotation this is.
        return items.isEmpty() && sentence.item() != null ? List.of(sentence.item()) : items;
    }

    private boolean add(Sentence sentence, List<String> items, Matcher other) {
        int line = sentence.line(other.start());
        List<String> otherItems = ItemNumbers.list(other.group("items"));
        OptionalInt ordinal = Ordinals.parse(other.group("ordinal"));
        if (otherItems.isEmpty() || ordinal.isEmpty()) {
            log.warn(
                    line,
                    WarningCode.ITEM_RANGE_IMPOSSIBLE,
                    "\"%s\" is no range of items; correct the numbers.".formatted(other.group("items")));
            return false;
        }
        boolean plural = other.group("word").toLowerCase(Locale.ROOT).endsWith("s");
        if (plural != otherItems.size() > 1) {
            log.warn(
                    line,
                    plural ? WarningCode.ITEMS_PLURAL_WITH_ONE_ITEM : WarningCode.ITEM_SINGULAR_WITH_SEVERAL_ITEMS,
                    "\"%s %s\" was read as %s; check whether numbers are missing."
                            .formatted(other.group("word"), other.group("items"), String.join(", ", otherItems)));
        }
        statements.add(new JointStatement(
                items,
                otherItems,
                other.group("body").strip(),
                ordinal.getAsInt(),
                other.group("ordinal").toLowerCase(Locale.ROOT),
                other.group("resumed") != null || other.group("also") != null,
                other.group("session"),
                line,
                sentence.asWritten()));
        return true;
    }
}
