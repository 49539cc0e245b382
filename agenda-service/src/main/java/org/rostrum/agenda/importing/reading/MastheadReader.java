package org.rostrum.agenda.importing.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rostrum.agenda.importing.reading.plan.PlannedMasthead;
import org.rostrum.agenda.importing.reading.plan.SourceLine;
import org.rostrum.agenda.importing.reading.plan.WarningCode;

/** Reads what stands before the list of items. Each line says by its form what it is; the rest are names of bodies. */
final class MastheadReader {
    private static final Pattern DISTRIBUTION = Pattern.compile("(?i)Distr(?:\\.|ibution)?\\s?:?\\s?(.{1,40})");
    private static final Pattern ORIGINAL = Pattern.compile("(?i)Original\\s?:\\s?(.{1,60})");
    private static final Pattern CITY_AND_DATES =
            Pattern.compile("(\\p{Lu}[\\p{L}.' -]{1,50}?)(?:\\s\\(.{1,40}\\))?,\\s(" + EnglishDates.RANGE + ")");
    private static final Pattern SESSION_LINE = Pattern.compile("(?i)(?:resumed )?" + Ordinals.PATTERN
            + "(?: (?:regular|special|resumed|intersessional|annual))? (?:session|meeting)");
    private static final Pattern FURNITURE = Pattern.compile(
            "(?i)United Nations|advance (?:unedited )?(?:copy|version)|.{0,60}\\bonly|agenda item \\d+.{0,60}|item \\d+.{0,8} of the .{0,40}agenda.?");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}.{2,299}(?<![.;:!?])");
    private static final Map<String, String> LANGUAGES =
            Map.of("arabic", "ar", "chinese", "zh", "english", "en", "french", "fr", "russian", "ru", "spanish", "es");

    private final ReadingLog log;
    private final List<SourceLine> lines = new ArrayList<>();
    private final List<SourceLine> names = new ArrayList<>();
    private String symbol;
    private String distribution;
    private LocalDate date;
    private SourceLine original;
    private String kind;
    private SourceLine sessionLine;
    private String city;
    private EnglishDates.Range dates;
    private String datesAsPrinted;
    private int datesLine;

    private MastheadReader(ReadingLog log) {
        this.log = log;
    }

    static MastheadFacts read(List<Block> blocks, ReadingLog log) {
        MastheadReader reader = new MastheadReader(log);
        blocks.forEach(reader::take);
        return reader.facts(blocks.isEmpty() ? 1 : blocks.getFirst().firstLine());
    }

    private void take(Block block) {
        List<String> run = new ArrayList<>();
        String[] raw = block.raw().split("\n");
        int line = block.firstLine();
        for (String source : raw) {
            String text =
                    InlineReader.read(source.replace('\t', ' ').strip()).text().strip();
            if (recognise(text, line)) {
                name(run, line - run.size());
                log.claim(line, line);
                lines.add(new SourceLine(line, text));
            } else {
                run.add(text);
            }
            line++;
        }
        name(run, line - run.size());
        if (block.lastLine() >= line) {
            log.claim(line, block.lastLine());
        }
    }

    /** A name may run over several lines. */
    private void name(List<String> run, int first) {
        String name = String.join(" ", run).strip();
        if (kind == null && NAME.matcher(Typography.plain(name)).matches()) {
            log.claim(first, first + run.size() - 1);
            SourceLine line = new SourceLine(first, name);
            names.add(line);
            lines.add(line);
        } else if (!run.isEmpty()) {
            notUnderstood(first, name);
        }
        run.clear();
    }

    private void notUnderstood(int line, String text) {
        String shown = text.length() > 80 ? text.substring(0, 80) + "…" : text;
        log.warn(
                line,
                WarningCode.MASTHEAD_LINE_NOT_UNDERSTOOD,
                "\"%s\" before the list of items is neither a body, a date nor anything else a masthead has; it was left unread."
                        .formatted(shown));
    }

    private boolean recognise(String written, int line) {
        String text = Typography.collapse(Typography.plain(written));
        if (text.length() > 400) {
            return false;
        }
        List<Symbols.Mention> symbols = Symbols.in(text);
        boolean symbolAlone = symbols.size() == 1
                && text.replace(symbols.getFirst().symbol(), "")
                        .replaceAll("(?i)united nations|[^\\p{L}]", "")
                        .isEmpty();
        Matcher distributionLine = DISTRIBUTION.matcher(text);
        Matcher originalLine = ORIGINAL.matcher(text);
        if (symbolAlone) {
            symbol = symbol == null ? symbols.getFirst().symbol() : symbol;
        } else if (distributionLine.matches()) {
            distribution = distributionLine.group(1).strip();
        } else if (originalLine.matches()) {
            original = new SourceLine(line, originalLine.group(1).strip());
        } else if (Sections.isKind(text)) {
            kind = kind == null ? written : kind;
        } else if (SESSION_LINE.matcher(text).matches()) {
            sessionLine = new SourceLine(line, written);
        } else {
            return recogniseDates(written, text, line)
                    || FURNITURE.matcher(text).matches();
        }
        return true;
    }

    private boolean recogniseDates(String written, String text, int line) {
        Optional<EnglishDates.Range> day = EnglishDates.date(text);
        Matcher cityAndDates = CITY_AND_DATES.matcher(text);
        if (day.isPresent() && date == null) {
            date = day.get().start();
            return true;
        }
        Optional<EnglishDates.Range> range =
                cityAndDates.matches() ? EnglishDates.range(cityAndDates.group(2)) : Optional.empty();
        if (cityAndDates.matches() && range.isEmpty()) {
            log.warn(
                    line,
                    WarningCode.DATE_IMPOSSIBLE,
                    "\"%s\" is no range of days; correct the dates.".formatted(text));
        }
        if (range.isPresent() && dates == null) {
            city = cityAndDates.group(1);
            dates = range.get();
            datesAsPrinted = written;
            datesLine = line;
            return true;
        }
        return false;
    }

    private MastheadFacts facts(int top) {
        if (names.size() > 2) {
            names.subList(0, names.size() - 2)
                    .forEach(name -> log.warn(
                            name.line(),
                            WarningCode.MASTHEAD_LINE_NOT_UNDERSTOOD,
                            "\"%s\" was kept as a line of the masthead only: the two names after it were taken as parent body and body."
                                    .formatted(name.text())));
        }
        warnOfAbsent(top);
        SourceLine body = names.isEmpty() ? null : names.getLast();
        SourceLine parent = names.size() < 2 ? null : names.get(names.size() - 2);
        PlannedMasthead masthead = new PlannedMasthead(symbol, distribution, date, language(), kind, lines);
        return new MastheadFacts(
                masthead,
                parent,
                body,
                sessionLine,
                city,
                dates == null ? null : dates.start(),
                dates == null ? null : dates.end(),
                datesAsPrinted,
                datesLine == 0 ? top : datesLine);
    }

    private void warnOfAbsent(int top) {
        absent(
                symbol,
                top,
                WarningCode.SYMBOL_ABSENT,
                "its own symbol; none was guessed. Add the symbol once it is known");
        absent(distribution, top, WarningCode.DISTRIBUTION_ABSENT, "its distribution (\"Distr.: General\")");
        absent(date, top, WarningCode.DATE_ABSENT, "the date it was issued");
        absent(original, top, WarningCode.ORIGINAL_LANGUAGE_ABSENT, "its original language");
        absent(names.isEmpty() ? null : names, top, WarningCode.BODY_ABSENT, "the body whose agenda it is");
        absent(
                dates,
                top,
                WarningCode.SESSION_DATES_ABSENT,
                "place and dates of the session (\"Vienna, 5–8 September 2023\")");
    }

    private void absent(Object found, int line, WarningCode code, String what) {
        if (found == null) {
            log.warn(line, code, "The document does not print " + what + ".");
        }
    }

    private String language() {
        if (original == null) {
            return null;
        }
        String code = LANGUAGES.get(original.text().toLowerCase(Locale.ROOT));
        if (code == null) {
            log.warn(
                    original.line(),
                    WarningCode.ORIGINAL_LANGUAGE_UNKNOWN,
                    "\"%s\" is not one of the six official languages; set the original language by hand."
                            .formatted(original.text()));
        }
        return code;
    }
}
