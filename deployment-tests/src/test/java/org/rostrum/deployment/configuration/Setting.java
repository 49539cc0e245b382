package org.rostrum.deployment.configuration;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What can be set by a variable of the environment.
 *
 * @param variable perhaps with {@code <KIND>} in it
 * @param standards the default in each process that reads it, empty for none
 */
record Setting(String variable, SortedMap<String, String> standards, String meaning) {

    /** There is no default, whatever else says so. */
    static final String NONE = "–";

    static Setting of(String process, String variable, String standard, String meaning) {
        return new Setting(variable, new TreeMap<>(java.util.Map.of(process, standard)), meaning);
    }

    /** As SmallRye Config looks for a property in the environment. */
    static String variableOf(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** The same setting as it was found before and is found again; what was found first counts. */
    Setting and(Setting other) {
        SortedMap<String, String> all = new TreeMap<>(standards);
        other.standards.forEach((process, standard) -> all.merge(process, standard, (a, b) -> a.isEmpty() ? b : a));
        return new Setting(variable, all, meaning.isEmpty() ? other.meaning : meaning);
    }

    boolean isReadBy(String process) {
        return standards.containsKey(process);
    }

    /** One default, or each process' own. */
    String standard() {
        if (new TreeSet<>(standards.values()).size() == 1) {
            return standards.firstEntry().getValue();
        }
        return standards.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }
}
