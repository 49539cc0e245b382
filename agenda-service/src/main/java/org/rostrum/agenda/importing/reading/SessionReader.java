package org.rostrum.agenda.importing.reading;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rostrum.agenda.importing.reading.plan.MeetingFormat;
import org.rostrum.agenda.importing.reading.plan.PlannedBody;
import org.rostrum.agenda.importing.reading.plan.PlannedSession;
import org.rostrum.agenda.importing.reading.plan.WarningCode;

/** Reads the session's facts: from the masthead and from the sentence that says when and where it opens. */
final class SessionReader {
    private static final Pattern OPENING = Pattern.compile(
            "^(?:The )?(?<title>.{3,400}?) (?:will|is to|shall) (?:be (?:opened|convened|held)|open|convene|begin) (?<rest>.*)$");
    private static final Pattern DATE = Pattern.compile(EnglishDates.DATE);
    private static final Pattern TIME = Pattern.compile(EnglishTimes.TIME);
    private static final Pattern VENUE = Pattern.compile("\\b(?:at|in) (?:the )?(\\p{Lu}[^;]{2,200})$");
    private static final Pattern ORDINAL =
            Pattern.compile("(resumed )?(?:the )?(" + Ordinals.PATTERN + ")(?: resumed)?");
    private static final Pattern WORD = Pattern.compile("\\b(session|meeting)\\b");
    private static final Pattern FORMAT = Pattern.compile(
            "(?i)\\bheld (?:\\w+ ){0,3}?(?:(?<hybrid>(?:in |a )*hybrid|in person (?:and|with) (?:online|remote|virtual))|(?<person>in[ -]person)|(?<online>online|virtually|remotely))");
    private static final Pattern OBSERVATION = Pattern.compile(
            "(?i)(?:observe|follow|watch)\\b[^.]{0,80}\\b(?:online|remotely|webcast)|\\b(?:webcast|live-?streamed)\\b");

    private final MastheadFacts masthead;
    private final List<Sentence> sentences;
    private final ReadingLog log;
    private LocalDateTime opensAt;
    private String opensAtAsPrinted;
    private String venue;
    private String title;

    private SessionReader(MastheadFacts masthead, List<Sentence> sentences, ReadingLog log) {
        this.masthead = masthead;
        this.sentences = sentences;
        this.log = log;
    }

    static PlannedSession read(MastheadFacts masthead, List<Sentence> sentences, String prefix, ReadingLog log) {
        return new SessionReader(masthead, sentences, log).session(prefix);
    }

    private PlannedSession session(String prefix) {
        sentences.stream().anyMatch(this::readOpening);
        if (opensAt == null) {
            log.warn(
                    masthead.datesLine(),
                    WarningCode.OPENING_ABSENT,
                    "No sentence says on which day and at what time the session opens; add it by hand.");
        }
        String named = masthead.sessionLine() == null
                ? title
                : Typography.plain(masthead.sessionLine().text());
        Matcher ordinal = ORDINAL.matcher(named == null ? "" : named);
        boolean numbered = ordinal.find();
        OptionalInt number = numbered ? Ordinals.parse(ordinal.group(2)) : OptionalInt.empty();
        checkOrdinal(number);
        PlannedBody body = masthead.body() == null
                ? null
                : new PlannedBody(
                        masthead.body().text(),
                        prefix,
                        prefix != null,
                        masthead.body().line());
        PlannedBody parent = masthead.parentBody() == null
                ? null
                : new PlannedBody(
                        masthead.parentBody().text(),
                        null,
                        false,
                        masthead.parentBody().line());
        return new PlannedSession(
                body,
                parent,
                title,
                number.isPresent() ? number.getAsInt() : null,
                number.isPresent() ? ordinal.group(2).toLowerCase(Locale.ROOT) : null,
                numbered && named.toLowerCase(Locale.ROOT).contains("resumed"),
                word(named),
                masthead.startDate(),
                masthead.endDate(),
                masthead.datesAsPrinted(),
                opensAt,
                opensAtAsPrinted,
                venue,
                masthead.city(),
                zone(),
                masthead.city() != null
                        && ConferenceCities.zone(masthead.city()).isPresent(),
                format(),
                sentences.stream()
                        .anyMatch(
                                sentence -> OBSERVATION.matcher(sentence.text()).find()),
                RemoteTimeReader.read(sentences, log).orElse(null));
    }

    private boolean readOpening(Sentence sentence) {
        Matcher opening = OPENING.matcher(sentence.text());
        if (!opening.matches()) {
            return false;
        }
        String rest = opening.group("rest");
        Matcher day = DATE.matcher(rest);
        Matcher clock = TIME.matcher(rest);
        if (!day.find() || !clock.find()) {
            return false;
        }
        Optional<EnglishDates.Range> date = EnglishDates.date(day.group());
        Optional<LocalTime> time = EnglishTimes.time(clock.group());
        if (date.isEmpty() || time.isEmpty()) {
            return false;
        }
        opensAt = LocalDateTime.of(date.get().start(), time.get());
        opensAtAsPrinted = rest.substring(Math.min(day.start(), clock.start()), Math.max(day.end(), clock.end()));
        title = opening.group("title");
        Matcher place = VENUE.matcher(Typography.withoutClosing(rest.substring(Math.max(day.end(), clock.end()))));
        venue = place.find() ? place.group(1) : null;
        checkOpening(sentence, date.get());
        return true;
    }

    private void checkOpening(Sentence sentence, EnglishDates.Range date) {
        LocalDate day = date.start();
        if (!date.weekdayFits()) {
            log.warn(
                    sentence.line(),
                    WarningCode.WEEKDAY_MISMATCH,
                    "%s is not the weekday printed; the date was taken. Check the opening date.".formatted(day));
        }
        if (masthead.startDate() != null && !masthead.startDate().equals(day)) {
            log.warn(
                    sentence.line(),
                    WarningCode.OPENING_DATE_VARIES,
                    "The session opens on %s here and on %s in the masthead (line %d); both were kept."
                            .formatted(day, masthead.startDate(), masthead.datesLine()));
        }
    }

    private void checkOrdinal(OptionalInt number) {
        if (number.isEmpty()) {
            log.warn(
                    masthead.datesLine(),
                    WarningCode.ORDINAL_ABSENT,
                    "Neither the masthead nor the opening sentence says which session of the body this is; add its number by hand.");
            return;
        }
        Matcher inTitle = ORDINAL.matcher(title == null ? "" : title);
        if (masthead.sessionLine() != null && inTitle.find()) {
            OptionalInt other = Ordinals.parse(inTitle.group(2));
            if (other.isPresent() && other.getAsInt() != number.getAsInt()) {
                log.warn(
                        masthead.sessionLine().line(),
                        WarningCode.ORDINAL_VARIES,
                        "The masthead says \"%s\", the opening sentence \"%s\"; the masthead's number was taken."
                                .formatted(masthead.sessionLine().text(), inTitle.group(2)));
            }
        }
    }

    private String zone() {
        if (masthead.city() == null) {
            return null;
        }
        Optional<String> zone = ConferenceCities.zone(masthead.city());
        log.warn(
                masthead.datesLine(),
                zone.isPresent() ? WarningCode.ZONE_INFERRED : WarningCode.ZONE_UNKNOWN,
                zone.isPresent()
                        ? "No time zone is printed; %s was inferred from %s. Correct it if the session meets by another clock."
                                .formatted(zone.get(), masthead.city())
                        : "No time zone is printed and none is known for %s; set the session's zone by hand."
                                .formatted(masthead.city()));
        return zone.orElse(null);
    }

    private MeetingFormat format() {
        for (Sentence sentence : sentences) {
            Matcher held = FORMAT.matcher(sentence.text());
            // "Held online" of an earlier meeting is past tense; the session's own format is still to come.
            if (sentence.text().contains(" will ") && held.find()) {
                return held.group("hybrid") != null
                        ? MeetingFormat.HYBRID
                        : held.group("person") != null ? MeetingFormat.IN_PERSON : MeetingFormat.ONLINE;
            }
        }
        log.warn(
                masthead.datesLine(),
                WarningCode.FORMAT_ABSENT,
                "No sentence says whether the session is held in person, online or both; set its format by hand.");
        return null;
    }

    private static String word(String named) {
        Matcher word = WORD.matcher(named == null ? "" : named);
        return word.find() ? word.group(1) : null;
    }
}
