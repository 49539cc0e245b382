package org.rostrum.agenda.importing.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rostrum.agenda.importing.reading.plan.RemoteTimeRule;
import org.rostrum.agenda.importing.reading.plan.WarningCode;

/** Reads how many minutes of a meeting may be spoken remotely. */
final class RemoteTimeReader {
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("ten", 10),
            Map.entry("fifteen", 15),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("forty-five", 45),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("ninety", 90));
    private static final String AMOUNT = "(\\d{1,3}|" + String.join("|", WORDS.keySet()) + ")";
    private static final Pattern RULE = Pattern.compile("(?i)\\b" + AMOUNT
            + "[ -]minutes? (?:of|in|for|per|at|during) (?:(?:each|every|a|any) )?(?:" + AMOUNT + "[ -]hour )?meeting");
    private static final Pattern REMOTE = Pattern.compile("(?i)remote|online|virtual");
    private static final Pattern REASON = Pattern.compile(
            "(?i)\\b((?:in order to|so as to|because|owing to|due to|in view of|with a view to)\\s[^,;]{3,300}),\\s(?:only|no more than|a maximum of|up to)?");

    private RemoteTimeReader() {}

    static Optional<RemoteTimeRule> read(List<Sentence> sentences, ReadingLog log) {
        for (Sentence sentence : sentences) {
            Matcher rule = RULE.matcher(sentence.text());
            if (rule.find() && REMOTE.matcher(sentence.text()).find()) {
                return Optional.of(rule(sentence, rule, log));
            }
        }
        return Optional.empty();
    }

    private static RemoteTimeRule rule(Sentence sentence, Matcher rule, ReadingLog log) {
        int seconds = number(rule.group(1)) * 60;
        Integer scheduled = rule.group(2) == null ? null : number(rule.group(2)) * 3600;
        int line = sentence.line(rule.start());
        if (scheduled == null) {
            log.warn(
                    line,
                    WarningCode.REMOTE_TIME_LENGTH_ABSENT,
                    "The remote time is not said to be for a meeting of a certain length; check it against the timetable.");
        } else if (seconds > scheduled) {
            log.warn(
                    line,
                    WarningCode.REMOTE_TIME_IMPOSSIBLE,
                    "The remote time of %d seconds is longer than the meeting of %d seconds; correct one of them."
                            .formatted(seconds, scheduled));
        }
        Matcher reason = REASON.matcher(sentence.text());
        boolean reasoned = reason.find() && reason.start() < rule.start();
        return new RemoteTimeRule(
                seconds,
                scheduled,
                reasoned ? reason.group(1) : null,
                sentence.asWritten().text(),
                line);
    }

    private static int number(String printed) {
        Integer word = WORDS.get(printed.toLowerCase(Locale.ROOT));
        return word == null ? Integer.parseInt(printed) : word;
    }
}
