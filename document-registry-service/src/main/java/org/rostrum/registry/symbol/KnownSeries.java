package org.rostrum.registry.symbol;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The bodies the rules know by prefix, from {@code series.tsv}. */
final class KnownSeries {
    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        for (String[] row : RuleTable.read("series.tsv", 3)) {
            if (NAMES.put(row[0], row[1]) != null) {
                throw new IllegalStateException("series.tsv names " + row[0] + " twice.");
            }
        }
    }

    private KnownSeries() {}

    static boolean contains(String prefix) {
        return NAMES.containsKey(prefix);
    }

    /** Whether a symbol of a known series may begin with this word, in any case. */
    static boolean begins(String word) {
        return NAMES.containsKey(word.toUpperCase(Locale.ROOT));
    }

    static Optional<String> name(String prefix) {
        return Optional.ofNullable(NAMES.get(prefix)).filter(name -> !name.isEmpty());
    }
}
