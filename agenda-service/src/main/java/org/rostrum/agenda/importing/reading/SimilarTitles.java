package org.rostrum.agenda.importing.reading;

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

    private record Word(String word, SourceLine title) {}

    private SimilarTitles() {}

    static void warn(List<SourceLine> titles, ReadingLog log) {
        Map<String, Word> seen = new HashMap<>();
        Set<Set<String>> told = new HashSet<>();
        for (SourceLine title : titles) {
            String[] words = Typography.words(title.text()).split(" ");
            for (int i = BEFORE; i + AFTER < words.length; i++) {
                Word other =
                        words[i].length() < STEM ? null : seen.putIfAbsent(key(words, i), new Word(words[i], title));
                boolean alike = other != null && !sameWord(other.word(), words[i]);
                if (alike && told.add(Set.of(other.title().text(), title.text()))) {
                    warn(other, new Word(words[i], title), log);
                }
            }
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
