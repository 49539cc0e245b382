package org.rostrum.registry.search;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rostrum.registry.search.TitleAnalyzer.Stems;

/**
 * The words somebody typed, as the index has them. All of them are asked for. Signs have no meaning but quotation marks,
 * which hold a phrase; one without its fellow has none. Several words typed without a space between them, as
 * {@code Secretary-General}, stand one after the other in the title.
 */
record SoughtWords(List<Phrase> phrases) {

    /** More words than anybody types; each costs a look into the index. */
    static final int MOST = 40;

    private static final Pattern PARTS = Pattern.compile("\"([^\"]*)\"|\\S+");
    private static final Pattern QUOTATION_MARKS = Pattern.compile("[“”„‟«»＂]");

    /**
     * Words that follow each other.
     *
     * @param beginning whether the last may go on
     */
    record Phrase(List<Word> words, boolean beginning) {}

    /**
     * @param text folded
     * @param stems marked with their languages; none for a word in quotes or of several in a row
     * @param spaceless whether it is of a script without spaces, which has no beginnings of words
     */
    record Word(String text, Set<String> stems, boolean spaceless) {}

    static SoughtWords in(String typed) {
        Matcher parts = PARTS.matcher(QUOTATION_MARKS.matcher(typed).replaceAll("\""));
        List<Phrase> phrases = new ArrayList<>();
        while (parts.find()) {
            boolean quoted = parts.group(1) != null;
            boolean beginning = !quoted && (parts.hitEnd() || parts.group().endsWith("*"));
            addTo(phrases, quoted ? parts.group(1) : parts.group(), quoted, beginning);
        }
        return new SoughtWords(List.copyOf(phrases));
    }

    /** How many words that are, pairs of characters counted one by one. */
    int count() {
        return phrases.stream().mapToInt(phrase -> phrase.words().size()).sum();
    }

    /** Pairs of characters form phrases of their own: beside other words they are counted in another way. */
    private static void addTo(List<Phrase> phrases, String part, boolean quoted, boolean beginning) {
        List<TitleToken> tokens = TitleToken.of(TitleAnalyzer.SOUGHT, part);
        int from = 0;
        while (from < tokens.size()) {
            int to = from + 1;
            while (to < tokens.size()
                    && tokens.get(to).spaceless() == tokens.get(from).spaceless()) {
                to++;
            }
            List<TitleToken> run = tokens.subList(from, to);
            boolean last = to == tokens.size();
            phrases.add(new Phrase(
                    words(run, quoted ? "" : part),
                    beginning && last && !run.getLast().spaceless()));
            from = to;
        }
    }

    /** @param part that the words stand in; empty where they are meant as they are */
    private static List<Word> words(List<TitleToken> run, String part) {
        if (run.size() > 1 || part.isEmpty()) {
            return run.stream()
                    .map(token -> new Word(token.text(), Set.of(), token.spaceless()))
                    .toList();
        }
        TitleToken token = run.getFirst();
        return List.of(new Word(token.text(), stems(part.substring(token.start(), token.end())), token.spaceless()));
    }

    private static Set<String> stems(String word) {
        Set<String> stems = new LinkedHashSet<>();
        for (Stems language : languages(UnicodeScript.of(word.codePointAt(0)))) {
            TitleToken.of(TitleAnalyzer.ofSought(language), word).stream()
                    .map(TitleToken::text)
                    .filter(text -> text.startsWith(language.mark()))
                    .forEach(stems::add);
        }
        return stems;
    }

    private static List<Stems> languages(UnicodeScript script) {
        return switch (script) {
            case LATIN -> List.of(Stems.FRENCH, Stems.SPANISH);
            case CYRILLIC -> List.of(Stems.RUSSIAN);
            case ARABIC -> List.of(Stems.ARABIC);
            default -> List.of();
        };
    }
}
