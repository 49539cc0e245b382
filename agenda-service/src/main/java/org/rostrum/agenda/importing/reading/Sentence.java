package org.rostrum.agenda.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rostrum.agenda.importing.reading.plan.SourceLine;

/**
 * A sentence of an annotation.
 *
 * @param item number of the item it explains
 * @param paragraph 1-based paragraph of the annotation
 * @param start offset in the passage
 * @param text with plain spaces and apostrophes, as long as what is written
 */
record Sentence(String item, int paragraph, Passage passage, int start, String text) {
    /** More characters than any sentence has: such text is kept, but not searched. */
    static final int LONGEST = 8_000;

    private static final Pattern END = Pattern.compile("[.?!][\"”')]{0,2}\\s+(?=[\"“(]?\\p{Lu})");
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?:\\b(?:No|Nos|Mr|Mrs|Ms|Dr|St|para|paras|art|arts|cf|vol|Distr)|e\\.g|i\\.e|\\b(?:Mr|Ms|Dr)\\.\\s\\p{Lu})$");

    static List<Sentence> of(String item, int paragraph, Passage passage) {
        String text = Typography.plain(passage.text());
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        Matcher end = END.matcher(text);
        while (end.find()) {
            String before = text.substring(Math.max(start, end.start() - 8), end.start());
            if (text.charAt(end.start()) == '.' && ABBREVIATION.matcher(before).find()) {
                continue;
            }
            sentences.add(new Sentence(
                    item,
                    paragraph,
                    passage,
                    start,
                    text.substring(start, end.end()).stripTrailing()));
            start = end.end();
        }
        sentences.add(new Sentence(item, paragraph, passage, start, text.substring(start)));
        return sentences.stream().filter(sentence -> !sentence.text.isBlank()).toList();
    }

    int line(int offset) {
        return passage.lineAt(start + offset);
    }

    int line() {
        return line(0);
    }

    /** The sentence as written. */
    SourceLine asWritten() {
        return new SourceLine(line(), passage.text().substring(start, start + text.length()));
    }
}
