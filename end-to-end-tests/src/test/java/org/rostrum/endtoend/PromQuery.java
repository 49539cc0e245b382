package org.rostrum.endtoend;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of Prometheus' query language as it takes to say which metrics and labels a query asks for. */
final class PromQuery {

    /** Labels that every series gets when it is collected. */
    static final Set<String> GIVEN_BY_PROMETHEUS = Set.of("job", "instance");

    private static final Set<String> WORDS = Set.of("by", "without", "on", "ignoring", "and", "or", "unless", "bool");
    private static final String TEXT = "\"(?:[^\"\\\\]|\\\\.)*\"";
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]\\w*)\\s*(?:=~|!~|!=|=)\\s*" + TEXT);
    private static final Pattern GROUPING = Pattern.compile("\\b(?:by|without)\\s*\\(([^)]*)\\)");
    private static final Pattern METRIC = Pattern.compile(
            "([a-zA-Z_:][\\w:]*)\\s*(?:\\{((?:" + TEXT + "|[^}\"])*)\\})?(?:\\[\\w+\\])?(?!\\s*\\(|[\\w:{])");

    private PromQuery() {}

    /** The metrics of a query with the labels it asks for: those beside the metric, and those it groups by. */
    static Map<String, Set<String>> of(String query) {
        Set<String> grouping = new TreeSet<>();
        Matcher groups = GROUPING.matcher(query);
        while (groups.find()) {
            List.of(groups.group(1).split(",")).forEach(label -> grouping.add(label.strip()));
        }
        Map<String, Set<String>> asked = new TreeMap<>();
        Matcher metrics = METRIC.matcher(GROUPING.matcher(query).replaceAll(" "));
        while (metrics.find()) {
            String name = metrics.group(1);
            if (!WORDS.contains(name)) {
                Set<String> labels = asked.computeIfAbsent(name, any -> new TreeSet<>());
                labels.addAll(grouping);
                if (metrics.group(2) != null) {
                    labels.addAll(labelsOf(metrics.group(2)));
                }
            }
        }
        return asked;
    }

    /** The names of labels in a list of them, as queries and Prometheus' text format write it. */
    static Set<String> labelsOf(String text) {
        Set<String> labels = new TreeSet<>();
        Matcher found = LABEL.matcher(text);
        while (found.find()) {
            labels.add(found.group(1));
        }
        return labels;
    }
}
