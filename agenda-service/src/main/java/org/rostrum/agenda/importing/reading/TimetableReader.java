package org.rostrum.agenda.importing.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rostrum.agenda.importing.reading.plan.WarningCode;

/** Reads the timetable row by row. A cell is told by what it says, not by its column: columns differ between bodies. */
final class TimetableReader {
    private static final Pattern SEPARATOR = Pattern.compile("[\\s|:.-]+");

    private final ReadingLog log;
    private final List<String> columns = new ArrayList<>();
    private final List<MeetingDraft> meetings = new ArrayList<>();
    private final Map<String, Passage> notes = new LinkedHashMap<>();
    private final MastheadFacts masthead;
    private MeetingDraft meeting;
    private LocalDate date;
    private String dateAsPrinted;
    private int dateLine;
    private boolean tabsNoted;

    private TimetableReader(MastheadFacts masthead, ReadingLog log) {
        this.masthead = masthead;
        this.log = log;
    }

    /** What the annex says; entries know neither what they are joint with nor whether their item exists. */
    record Timetable(List<String> columns, List<MeetingDraft> meetings, Map<String, Passage> notes) {}

    static Timetable read(List<Block> annex, MastheadFacts masthead, ReadingLog log) {
        TimetableReader reader = new TimetableReader(masthead, log);
        annex.forEach(reader::take);
        return new Timetable(reader.columns, reader.meetings, reader.notes);
    }

    /** Whether a row can only be a timetable's: it begins with a day or a time. */
    static boolean beginsTimetable(Block row) {
        List<InlineText> cells = TableRow.of(row).cells();
        return !cells.isEmpty()
                && (EnglishDates.range(cells.getFirst().text()).isPresent()
                        || EnglishTimes.looksLikeRange(cells.getFirst().text()));
    }

    private void take(Block block) {
        if (block.kind() == Block.Kind.TABLE_ROW) {
            row(block);
        } else if (!block.inline().marks().isEmpty() && !block.headingLike()) {
            note(block);
        } else if (block.kind() == Block.Kind.HEADING) {
            log.heading(block);
        }
    }

    private void note(Block block) {
        String mark = block.inline().marks().getFirst();
        if (notes.putIfAbsent(mark, block.passage()) == null) {
            log.claim(block);
        }
    }

    private void row(Block block) {
        if (TableRow.tabbed(block) && !tabsNoted) {
            tabsNoted = true;
            log.warn(
                    block.firstLine(),
                    WarningCode.TAB_SEPARATED_TABLE,
                    "The timetable is parted by tabs, not a Markdown table; its cells were told by what they say.");
        }
        List<InlineText> cells = new ArrayList<>(TableRow.of(block).cells());
        if (SEPARATOR.matcher(block.raw()).matches()) {
            log.claim(block);
        } else if (meetings.isEmpty() && date == null && cells.stream().noneMatch(this::tellsSomething)) {
            cells.forEach(cell -> columns.add(cell.text()));
            log.claim(block);
        } else {
            entry(block.firstLine(), cells);
        }
    }

    private boolean tellsSomething(InlineText cell) {
        return day(cell.text()).isPresent()
                || EnglishTimes.looksLikeRange(cell.text())
                || ItemNumbers.normalise(cell.text()).isPresent();
    }

    private void entry(int line, List<InlineText> cells) {
        takeDate(line, cells);
        boolean timed = takeTime(line, cells);
        List<String> items = List.of();
        String itemAsPrinted = null;
        for (InlineText cell : cells) {
            items = ItemNumbers.list(Typography.withoutClosing(cell.text()));
            if (!items.isEmpty()) {
                itemAsPrinted = cell.text();
                cells.remove(cell);
                break;
            }
        }
        if (cells.isEmpty() && itemAsPrinted == null) {
            // A day is in the plan only once a meeting stands under it.
            if (timed) {
                log.claim(line, line);
            }
        } else if (meeting == null) {
            log.warn(
                    line,
                    WarningCode.ENTRY_WITHOUT_MEETING,
                    "This row of the timetable stands under no time; it was left unread. Give it a time.");
        } else {
            log.claim(line, line);
            meeting.add(line, items, itemAsPrinted, cells, log);
        }
    }

    /** A day; without a year it is the day of the session's own dates. */
    private Optional<EnglishDates.Range> day(String cell) {
        return EnglishDates.date(cell).or(() -> EnglishDates.dayWithin(cell, masthead.startDate(), masthead.endDate()));
    }

    private void takeDate(int line, List<InlineText> cells) {
        for (InlineText cell : cells) {
            Optional<EnglishDates.Range> day = day(cell.text());
            if (day.isPresent()) {
                meeting = null;
                date = day.get().start();
                dateAsPrinted = cell.text();
                dateLine = line;
                if (!day.get().weekdayFits()) {
                    log.warn(
                            line,
                            WarningCode.WEEKDAY_MISMATCH,
                            "\"%s\" is not the weekday of %s; the date was taken.".formatted(dateAsPrinted, date));
                }
                cells.remove(cell);
                return;
            }
        }
    }

    private boolean takeTime(int line, List<InlineText> cells) {
        for (InlineText cell : cells) {
            if (!EnglishTimes.looksLikeRange(cell.text())
                    || !ItemNumbers.list(cell.text()).isEmpty()) {
                continue;
            }
            Optional<EnglishTimes.Range> time = EnglishTimes.range(cell.text());
            if (time.isEmpty()) {
                log.warn(
                        line,
                        WarningCode.TIME_IMPOSSIBLE,
                        "\"%s\" does not end after it starts or lacks a.m. or p.m.; its entries were left unread. Correct the time."
                                .formatted(cell.text()));
                meeting = null;
                return false;
            }
            meeting = new MeetingDraft(meetings.size() + 1, date, dateAsPrinted, time.get(), cell.text(), line);
            meeting.warn(masthead, meetings.isEmpty() ? null : meetings.getLast(), log);
            meetings.add(meeting);
            if (date != null) {
                log.claim(dateLine, dateLine);
            }
            cells.remove(cell);
            return true;
        }
        return false;
    }
}
