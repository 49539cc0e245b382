package org.rostrum.schedule.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.Observance;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.ParseWarning;
import biweekly.util.DateTimeComponents;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;
import org.rostrum.schedule.Words;
import org.rostrum.schedule.calendar.FeedContent.CountedMeeting;

/** What {@link CalendarWriter} writes with one library, read with another. */
class CalendarWriterTest {

    private static final URI BASE = URI.create("https://rostrum.example.org/");
    private static final URI SOURCE = BASE.resolve("/v1/sessions/x/calendar.ics?item=3(a)");
    private static final Instant CHANGED = Instant.parse("2023-08-01T09:30:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Commas, semicolons; colons: and \\ backslashes",
                "Two\nlines, \"quoted\"",
                "Réunion d’experts à composition non limitée chargée de renforcer la coopération internationale",
                "تعزيز التعاون الدولي بموجب اتفاقية الأمم المتحدة لمكافحة الفساد: الدروس المستفادة؛ والتحديات",
                "加强《联合国反腐败公约》下的国际合作不限成员名额政府间专家会议第十二次会议，维也纳，二〇二三年九月五日至八日",
                "Осуществление главы IV Конвенции Организации Объединенных Наций против коррупции; уроки",
                "Emoji 😀 stay whole, wherever a line is folded 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
            })
    void bringsEveryTextThrough(String title) {
        for (Language language : Language.values()) {
            byte[] written = written(language, SOURCE, meeting("Europe/Vienna", LocalizedText.of(language, title)));
            VEvent event = read(written).getEvents().getFirst();
            assertThat(event.getSummary().getValue()).endsWith(title);
            assertThat(event.getSummary().getLanguage()).isEqualTo(language.code());
            assertThat(event.getDescription().getValue()).contains("3 (a) " + title);
            assertThat(event.getLocation().getValue()).contains("Room M; 1").contains("Vienna, Austria");
            assertThat(Arrays.stream(new String(written, StandardCharsets.UTF_8).split("\r\n")))
                    .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        }
    }

    @Test
    void saysWhatCalendarProgramsAskFor() {
        ICalendar calendar =
                read(written(Language.EN, SOURCE, meeting("Europe/Vienna", title("Technical assistance"))));
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(calendar.getNames().getFirst().getValue()).isEqualTo("Twelfth expert meeting");
        assertThat(calendar.getExperimentalProperty("X-WR-CALNAME").getValue()).isEqualTo("Twelfth expert meeting");
        assertThat(calendar.getExperimentalProperty("X-PUBLISHED-TTL").getValue())
                .isEqualTo("PT30M");
        assertThat(calendar.getRefreshInterval().getValue().toString()).isEqualTo("PT30M");
        assertThat(calendar.getSource().getValue()).isEqualTo(SOURCE.toString());
        assertThat(calendar.getLastModified().getValue().toInstant()).isEqualTo(CHANGED);
        VEvent event = calendar.getEvents().getFirst();
        assertThat(event.getConferences().getFirst().getUri()).isEqualTo("https://watch.example.org/12?a=1,2");
        assertThat(event.getConferences().getFirst().getLabel()).isEqualTo("Watch online");
        assertThat(event.getCategories().getFirst().getValues()).containsExactly("CAC/COSP/EG.1", "item 3 (a)");
        assertThat(event.getUrl().getValue()).startsWith("https://rostrum.example.org/v1/meetings/");
        assertThat(event.getSequence().getValue()).isEqualTo(4);
        assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(CHANGED);
        assertThat(event.getStatus().isConfirmed()).isTrue();
    }

    @Test
    void keepsAPrivateAddressOutOfTheCalendar() {
        ICalendar calendar = read(written(Language.EN, null, meeting("Europe/Vienna", title("Title"))));
        assertThat(calendar.getSource()).isNull();
        assertThat(calendar.getUrl()).isNull();
    }

    @Test
    void writesTheSameContentAsTheSameBytes() {
        MeetingEvent meeting = meeting("Europe/Vienna", title("Title"));
        assertThat(written(Language.FR, SOURCE, meeting)).isEqualTo(written(Language.FR, SOURCE, meeting));
    }

    @Test
    void writesASessionWithoutMeetingsAsACalendarWithItsZone() {
        FeedContent empty = new FeedContent(
                title("Later"),
                List.of(ZoneId.of("Asia/Tehran")),
                LocalDate.of(2024, 3, 1),
                null,
                List.of(),
                List.of());
        ICalendar calendar = read(new CalendarWriter(Words.in(Language.EN), BASE).write(empty, SOURCE));
        assertThat(calendar.getEvents()).isEmpty();
        assertThat(calendar.getTimezoneInfo().getComponents()).hasSize(1);
    }

    /** biweekly errs around midnight, and where summer is not one hour; the next test looks at every second itself. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Vienna",
                "America/New_York",
                "Africa/Nairobi",
                "Asia/Kathmandu",
                "America/St_Johns",
                "America/Sao_Paulo",
                "UTC"
            })
    void givesTheRightInstantsOnTheDaysBeforeAndAfterEveryChangeOfClock(String name) {
        ZoneId zone = ZoneId.of(name);
        List<MeetingEvent> meetings = instantsAroundChanges(zone, -86_400, 86_400).stream()
                .map(instant -> instant.atZone(zone).with(LocalTime.of(10, 0)).toInstant())
                .map(start -> meeting(name, title("Title"), start, start.plusSeconds(10_800)))
                .toList();
        List<VEvent> events = read(written(Language.EN, SOURCE, meetings.toArray(MeetingEvent[]::new)))
                .getEvents();
        assertThat(events).hasSameSizeAs(meetings);
        for (int i = 0; i < events.size(); i++) {
            assertThat(events.get(i).getDateStart().getValue().toInstant())
                    .isEqualTo(meetings.get(i).start());
            assertThat(events.get(i).getDateEnd().getValue().toInstant())
                    .isEqualTo(meetings.get(i).end());
        }
    }

    /** RFC 5545 section 3.6.5: the observance with the latest onset not after the instant holds. */
    @ParameterizedTest
    @MethodSource("zones")
    void describesTheOffsetsOfAZoneToTheSecond(String name) {
        ZoneId zone = ZoneId.of(name);
        List<Instant> instants = instantsAroundChanges(zone, -7_200, -1, 0, 1, 7_200);
        MeetingEvent[] meetings = instants.stream()
                .map(start -> meeting(name, title("Title"), start, start.plusSeconds(10_800)))
                .toArray(MeetingEvent[]::new);
        VTimezone described = read(written(Language.EN, SOURCE, meetings))
                .getTimezoneInfo()
                .getComponents()
                .iterator()
                .next();
        List<Observance> observances = Stream.<Observance>concat(
                        described.getStandardTimes().stream(), described.getDaylightSavingsTime().stream())
                .sorted(Comparator.comparing(CalendarWriterTest::onset))
                .toList();
        for (Instant instant : instants) {
            Observance holding = observances.stream()
                    .filter(observance -> !onset(observance).isAfter(instant))
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
            assertThat(holding.getTimezoneOffsetTo().getValue().getMillis() / 1_000)
                    .isEqualTo(zone.getRules().getOffset(instant).getTotalSeconds());
        }
    }

    private static Instant onset(Observance observance) {
        DateTimeComponents start = observance.getDateStart().getValue().getRawComponents();
        return LocalDateTime.of(
                        start.getYear(),
                        start.getMonth(),
                        start.getDate(),
                        start.getHour(),
                        start.getMinute(),
                        start.getSecond())
                .toInstant(ZoneOffset.ofTotalSeconds(
                        (int) (observance.getTimezoneOffsetFrom().getValue().getMillis() / 1_000)));
    }

    @Test
    void writesATimeThatTheClocksShowTheSecondTimeInUtc() {
        Instant second = Instant.parse("2023-10-29T01:30:00Z");
        String text = new String(
                written(
                        Language.EN,
                        SOURCE,
                        meeting("Europe/Vienna", title("Title"), second, second.plusSeconds(3_600))),
                StandardCharsets.UTF_8);
        assertThat(text).contains("DTSTART:20231029T013000Z").contains("DTEND;TZID=Europe/Vienna:20231029T033000");
        Instant first = second.minusSeconds(3_600);
        assertThat(new String(
                        written(Language.EN, SOURCE, meeting("Europe/Vienna", title("Title"), first, second)),
                        StandardCharsets.UTF_8))
                .contains("DTSTART;TZID=Europe/Vienna:20231029T023000")
                .contains("DTEND:20231029T013000Z");
    }

    private static List<Instant> instantsAroundChanges(ZoneId zone, long... seconds) {
        List<Instant> instants = new ArrayList<>(List.of(Instant.parse("2020-07-01T08:00:00Z")));
        for (ZoneOffsetTransition change = zone.getRules().nextTransition(Instant.parse("2020-01-01T00:00:00Z"));
                change != null && change.getInstant().isBefore(Instant.parse("2027-01-01T00:00:00Z"));
                change = zone.getRules().nextTransition(change.getInstant())) {
            for (long offset : seconds) {
                instants.add(change.getInstant().plusSeconds(offset));
            }
        }
        return instants;
    }

    static Stream<String> zones() {
        return Stream.of(
                "Europe/Vienna",
                "America/New_York",
                "Africa/Nairobi",
                "Africa/Casablanca",
                "Africa/Cairo",
                "Asia/Tehran",
                "Asia/Kathmandu",
                "Australia/Lord_Howe",
                "America/St_Johns",
                "America/Sao_Paulo",
                "Pacific/Apia",
                "Europe/Dublin",
                "UTC");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasTheSameWordsInEveryLanguage(Language language) {
        ResourceBundle english = ResourceBundle.getBundle("wording.words", Locale.ENGLISH);
        for (String key : english.keySet()) {
            String word = Words.in(language).say(key, arguments(english.getString(key)));
            assertThat(word).isNotBlank().doesNotContain("%");
        }
    }

    private static Object[] arguments(String english) {
        return Pattern.compile("%([sd])")
                .matcher(english)
                .results()
                .map(found -> found.group(1).equals("d") ? (Object) 7 : "x")
                .toArray();
    }

    private static LocalizedText title(String english) {
        return new LocalizedText(Map.of(Language.EN, english));
    }

    private static MeetingEvent meeting(String zone, LocalizedText title) {
        return meeting(zone, title, Instant.parse("2023-09-05T08:00:00Z"), Instant.parse("2023-09-05T11:00:00Z"));
    }

    private static MeetingEvent meeting(String zone, LocalizedText title, Instant start, Instant end) {
        boolean english = title.in(Language.EN).isPresent();
        UUID session = UUID.randomUUID();
        return new MeetingEvent(
                UUID.randomUUID(),
                session,
                "CAC/COSP/EG.1",
                title,
                3,
                zone,
                start,
                end,
                false,
                "Room M; 1",
                title("M-Building"),
                title("Vienna, Austria"),
                "https://watch.example.org/12?a=1,2",
                List.of(new MeetingEvent.Item(session, "3(a)", title, !english, List.of())));
    }

    private static byte[] written(Language language, URI source, MeetingEvent... meetings) {
        FeedContent content = new FeedContent(
                title("Twelfth expert meeting"),
                List.of(ZoneId.of(meetings[0].zone())),
                LocalDate.of(2023, 9, 5),
                null,
                Arrays.stream(meetings)
                        .map(meeting -> new CountedMeeting(meeting, 4, CHANGED))
                        .toList(),
                List.of());
        return new CalendarWriter(Words.in(language), BASE).write(content, source);
    }

    private static ICalendar read(byte[] calendar) {
        List<List<ParseWarning>> warnings = new ArrayList<>();
        ICalendar read = Biweekly.parse(new String(calendar, StandardCharsets.UTF_8))
                .warnings(warnings)
                .first();
        assertThat(warnings).allSatisfy(found -> assertThat(found).isEmpty());
        return read;
    }
}
