package org.rostrum.registry.symbol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words of symbols, from {@code words.tsv}. */
final class SymbolWords {
    private static final Map<String, List<WordRule>> RULES = new HashMap<>();

    static {
        for (String[] row : RuleTable.read("words.tsv", 5)) {
            WordRule rule = new WordRule(
                    row[0],
                    WordRule.Role.valueOf(row[1]),
                    List.of(row[2].split(",")),
                    Optional.of(row[3]).filter(meaning -> !meaning.isEmpty()));
            RULES.computeIfAbsent(key(row[0]), key -> new ArrayList<>()).add(rule);
        }
    }

    private SymbolWords() {}

    /** The rule for a word, in any case, that fits the body best. Parts in parentheses are asked for apart. */
    static Optional<WordRule> find(String word, String bodyPrefix) {
        WordRule best = null;
        int fit = -1;
        for (WordRule rule : RULES.getOrDefault(key(word), List.of())) {
            if (rule.role() != WordRule.Role.SUFFIX && rule.fit(bodyPrefix) > fit) {
                best = rule;
                fit = rule.fit(bodyPrefix);
            }
        }
        return Optional.ofNullable(best);
    }

    /** The rule for the first word within parentheses. */
    static Optional<WordRule> suffix(String word) {
        return RULES.getOrDefault(key(word), List.of()).stream()
                .filter(rule -> rule.role() == WordRule.Role.SUFFIX)
                .findFirst();
    }

    /** Whether some rule knows the word at all, so that a missing dot before a number may be put back. */
    static boolean contains(String word) {
        return RULES.containsKey(key(word));
    }

    private static String key(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
