package org.rostrum.agenda.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Two texts word by word: what stayed, what went, what came. */
public final class WordDiff {

    /** Words beyond which a text is shown as replaced whole: comparing takes the square of what differs. */
    private static final int MOST_WORDS = 6_000;

    private static final int MOST_WORDS_COMPARED_PLAINLY = 2_000;

    private WordDiff() {}

    /** A run of words. */
    public record Segment(Fate fate, String text) {}

    public enum Fate {
        SAME,
        DELETED,
        INSERTED
    }

    /** @param before null for nothing @param after null for nothing */
    static List<Segment> of(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        List<Segment> segments = new ArrayList<>();
        if (old.size() > MOST_WORDS || now.size() > MOST_WORDS) {
            add(segments, Fate.DELETED, old);
            add(segments, Fate.INSERTED, now);
            return segments;
        }
        int at = 0;
        for (AbstractDelta<String> delta : compared(old, now).getDeltas()) {
            add(segments, Fate.SAME, old.subList(at, delta.getSource().getPosition()));
            add(segments, Fate.DELETED, delta.getSource().getLines());
            add(segments, Fate.INSERTED, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(segments, Fate.SAME, old.subList(at, old.size()));
        return segments;
    }

    /** The plain algorithm finds what reads best, and takes memory by the square of what differs. */
    private static Patch<String> compared(List<String> old, List<String> now) {
        return old.size() + now.size() <= MOST_WORDS_COMPARED_PLAINLY
                ? DiffUtils.diff(old, now)
                : DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<>());
    }

    private static void add(List<Segment> segments, Fate fate, List<String> words) {
        if (!words.isEmpty()) {
            segments.add(new Segment(fate, String.join("", words)));
        }
    }

    /** Words, spaces and marks; by the Unicode rules, since Chinese has no spaces. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        if (text != null) {
            BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
            breaks.setText(text);
            for (int from = breaks.first(), to = breaks.next();
                    to != BreakIterator.DONE;
                    from = to, to = breaks.next()) {
                words.add(text.substring(from, to));
            }
        }
        return words;
    }
}
