package org.rostrum.agenda.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Item numbers: {@code 3}, {@code 3(a)}, {@code 3(a)(i)} once normalised. */
final class ItemNumbers {
    /** Matches a number with its sub-items, in no group. */
    static final String NUMBER = "\\d{1,3}(?:\\s?\\([a-z]{1,5}\\)){0,3}";

    /** Matches numbers such as "2 to 5", "4 and 5", "1, 2 and 3 (a)", in no group. */
    static final String NUMBERS =
            NUMBER + "(?:(?:,\\s(?:and\\s)?|\\sand\\s|\\sto\\s|\\s?[–-]\\s?)" + NUMBER + "){0,40}";

    private static final Pattern WHOLE = Pattern.compile(NUMBER);
    private static final Pattern STEP = Pattern.compile("(\\sto\\s|\\s?[–-]\\s?)?(" + NUMBER + ")");
    private static final int LONGEST_RANGE = 100;

    private ItemNumbers() {}

    static Optional<String> normalise(String printed) {
        String text = Typography.collapse(Typography.plain(printed));
        return WHOLE.matcher(text).matches() ? Optional.of(text.replace(" ", "")) : Optional.empty();
    }

    /** The numbers of {@code printed}, ranges written out; empty where it is no list of numbers or a range is wrong. */
    static List<String> list(String printed) {
        String text = Typography.collapse(Typography.plain(printed));
        if (!text.matches(NUMBERS)) {
            return List.of();
        }
        List<String> numbers = new ArrayList<>();
        Matcher step = STEP.matcher(text);
        while (step.find()) {
            String number = step.group(2).replace(" ", "");
            if (step.group(1) != null && !numbers.isEmpty() && !fill(numbers, number)) {
                return List.of();
            }
            if (!numbers.contains(number)) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    private static boolean fill(List<String> numbers, String to) {
        String from = numbers.getLast();
        if (from.contains("(") && to.contains("(")) {
            return fillLetters(numbers, from, to);
        }
        if (from.contains("(") || to.contains("(")) {
            return false;
        }
        int first = Integer.parseInt(from);
        int last = Integer.parseInt(to);
        if (last <= first || last - first > LONGEST_RANGE) {
            return false;
        }
        for (int number = first + 1; number < last; number++) {
            numbers.add(String.valueOf(number));
        }
        return true;
    }

    private static boolean fillLetters(List<String> numbers, String from, String to) {
        int end = from.length() - 2;
        boolean siblings = from.length() == to.length()
                && from.substring(0, end).equals(to.substring(0, end))
                && from.charAt(end - 1) == '(';
        if (!siblings || to.charAt(end) <= from.charAt(end)) {
            return false;
        }
        for (char letter = (char) (from.charAt(end) + 1); letter < to.charAt(end); letter++) {
            numbers.add(from.substring(0, end) + letter + ")");
        }
        return true;
    }

    /** {@code 3(a)} and {@code 3} for {@code 3(a)(i)}, nearest first. */
    static List<String> ancestors(String number) {
        List<String> ancestors = new ArrayList<>();
        for (int at = number.lastIndexOf('('); at > 0; at = number.lastIndexOf('(', at - 1)) {
            ancestors.add(number.substring(0, at));
        }
        return ancestors;
    }

    static boolean within(String number, String ancestor) {
        return number.equals(ancestor) || ancestors(number).contains(ancestor);
    }
}
