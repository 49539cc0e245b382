package org.rostrum.agenda.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists of marks in prose: "4/2, 8/6 and 9/5", "6 and 7", "IV and V". */
final class Enumeration {
    /** A pattern for one or more of {@code one}, in no group. */
    static String of(String one) {
        return "(?:" + one + ")(?:(?:,\\s(?:and\\s)?|\\sand\\s|\\sto\\s|–)(?:" + one + ")){0,40}";
    }

    private Enumeration() {}

    static List<String> parts(String list, String one) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = Pattern.compile(one).matcher(list);
        while (matcher.find()) {
            parts.add(matcher.group());
        }
        // "6 to 8" names seven as well.
        if (parts.size() == 2
                && list.matches(".*(?:\\sto\\s|–).*")
                && parts.stream().allMatch(p -> p.matches("\\d{1,3}"))) {
            int first = Integer.parseInt(parts.getFirst());
            int last = Integer.parseInt(parts.getLast());
            for (int between = first + 1; between < last; between++) {
                parts.add(parts.size() - 1, String.valueOf(between));
            }
        }
        return parts;
    }
}
