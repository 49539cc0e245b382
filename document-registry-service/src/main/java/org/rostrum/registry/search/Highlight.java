package org.rostrum.registry.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rostrum.commons.text.Language;
import org.rostrum.registry.document.DocumentSource.Title;
import org.rostrum.registry.search.SoughtWords.Phrase;
import org.rostrum.registry.search.SoughtWords.Word;

/**
 * A title in which words that were sought stand, and where. The text is the title as it was entered: whoever shows it as
 * HTML escapes it, as any other title.
 *
 * @param text of the title or of a title as printed
 * @param ranges in order, apart from each other
 */
public record Highlight(Language lang, String text, List<Range> ranges) {

    /**
     * @param start first code point, counted from 0
     * @param end the one after the last
     */
    public record Range(int start, int end) {}

    /** Empty where none of the words stands in the title. */
    static Optional<Highlight> in(Title title, SoughtWords words) {
        List<List<TitleToken>> tokens =
                byPosition(TitleToken.of(TitleAnalyzer.ofTitles(title.language()), title.text()));
        boolean[] marked = new boolean[title.text().length()];
        boolean any = false;
        for (Phrase phrase : words.phrases()) {
            for (int position = 0; position < tokens.size(); position++) {
                List<TitleToken> found = from(position, phrase, tokens);
                found.forEach(token -> Arrays.fill(marked, token.start(), token.end(), true));
                any |= !found.isEmpty();
            }
        }
        return any
                ? Optional.of(new Highlight(title.language(), title.text(), ranges(title.text(), marked)))
                : Optional.empty();
    }

    private static List<List<TitleToken>> byPosition(List<TitleToken> tokens) {
        List<List<TitleToken>> positions = new ArrayList<>();
        for (TitleToken token : tokens) {
            while (positions.size() <= token.position()) {
                positions.add(new ArrayList<>(2));
            }
            positions.get(token.position()).add(token);
        }
        return positions;
    }

    /** The tokens that are the phrase, if it begins at this position; else none. */
    private static List<TitleToken> from(int position, Phrase phrase, List<List<TitleToken>> tokens) {
        List<TitleToken> found = new ArrayList<>();
        int words = phrase.words().size();
        for (int word = 0; word < words && position + word < tokens.size(); word++) {
            Word sought = phrase.words().get(word);
            boolean goesOn = phrase.beginning() && word == words - 1;
            tokens.get(position + word).stream()
                    .filter(token -> isSought(token, sought, goesOn))
                    .findFirst()
                    .ifPresent(found::add);
            if (found.size() == word) {
                return List.of();
            }
        }
        return found.size() == words ? found : List.of();
    }

    private static boolean isSought(TitleToken token, Word word, boolean goesOn) {
        return token.text().equals(word.text())
                || word.stems().contains(token.text())
                || goesOn && token.text().startsWith(word.text());
    }

    /** What is marked, in code points. */
    private static List<Range> ranges(String text, boolean[] marked) {
        List<Range> ranges = new ArrayList<>();
        int start = -1;
        int point = 0;
        int at = 0;
        while (at < text.length()) {
            if (marked[at] && start < 0) {
                start = point;
            } else if (!marked[at] && start >= 0) {
                ranges.add(new Range(start, point));
                start = -1;
            }
            at += Character.charCount(text.codePointAt(at));
            point++;
        }
        if (start >= 0) {
            ranges.add(new Range(start, point));
        }
        return List.copyOf(ranges);
    }
}
