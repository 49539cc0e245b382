package org.rostrum.agenda.importing.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rostrum.agenda.importing.reading.plan.SourceLine;
import org.rostrum.agenda.importing.reading.plan.WarningCode;

/**
 * Points at titles that read alike but for the ending of a word ("emergency", "emergencies"): they are different texts
 * and stay so. Found by the words around: four before, two after, and five letters of the word itself.
 */
final class SimilarTitles {
    private static final int BEFORE = 4;
    private static final int AFTER = 2;
    private static final int STEM = 5;
    private static final int COMPARED = 10;

    private record Word(String word, SourceLine title) {}

    private SimilarTitles() {}

    static void warn(List<SourceLine> titles, ReadingLog log) {
        Map<String, List<Word>> seen = new HashMap<>();
        Set<Set<String>> told = new HashSet<>();
        for (SourceLine title : titles) {
            String[] words = Typography.words(title.text()).split(" ");
            for (int i = BEFORE; i + AFTER < words.length; i++) {
                if (words[i].length() >= STEM) {
                    compare(
                            new Word(words[i], title),
                            seen.computeIfAbsent(key(words, i), _ -> new ArrayList<>()),
                            told,
                            log);
                }
            }
        }
    }

    private static void compare(Word word, List<Word> others, Set<Set<String>> told, ReadingLog log) {
        for (Word other : others) {
            if (!sameWord(other.word(), word.word())
                    && told.add(new HashSet<>(
                            List.of(other.title().text(), word.title().text())))) {
                warn(other, word, log);
            }
        }
        if (others.size() < COMPARED) {
            others.add(word);
        }
    }

    /** A plain plural is no other title's mark: "meeting", "meetings". */
    private static boolean sameWord(String one, String other) {
        return one.equals(other) || (one + "s").equals(other) || one.equals(other + "s");
    }

    private static void warn(Word first, Word second, ReadingLog log) {
        log.warn(
                second.title().line(),
                WarningCode.NEAR_IDENTICAL_TITLES,
                "\"%s\" has \"%s\" where the title of line %d, \"%s\", has \"%s\"; both were kept as they are, as different titles."
                        .formatted(
                                second.title().text(),
                                second.word(),
                                first.title().line(),
                                first.title().text(),
                                first.word()));
    }

    private static String key(String[] words, int at) {
        StringBuilder key = new StringBuilder();
        for (int i = at - BEFORE; i <= at + AFTER; i++) {
            key.append(i == at ? words[i].substring(0, STEM) : words[i]).append(' ');
        }
        return key.toString();
    }
}
