package org.rostrum.schedule.calendar;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Feature;
import net.fortuna.ical4j.model.parameter.Label;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Conference;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Source;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.rostrum.schedule.Words;

/**
 * Writes a feed as iCalendar (RFC 5545, RFC 7986) in one language. The same content is always the same text: nothing is
 * taken from a clock.
 */
final class CalendarWriter {

    /** How often a calendar program is asked to look again. */
    private static final Duration REFRESH = Duration.ofMinutes(30);

    private final Words words;
    private final EventText text;
    private final URI base;

    /** @param base address at which callers reach the API, for links to meetings */
    CalendarWriter(Words words, URI base) {
        this.words = words;
        this.text = new EventText(words);
        this.base = base;
    }

    /**
     * @param source address of the feed, null where it is private: a calendar that is passed on would give it away
     * @return in UTF-8
     */
    byte[] write(FeedContent feed, URI source) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Rostrum//Schedule//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        String name = text.nameOf(feed);
        calendar.add(new Name(language(), name));
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new XProperty("X-WR-TIMEZONE", feed.mainZone().getId()));
        feed.changedAt().ifPresent(at -> calendar.add(new LastModified(at)));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        if (source != null) {
            calendar.add(new Source(new ParameterList(List.of(Value.URI)), source.toString()));
            calendar.add(new Url(source));
        }
        feed.zonesShown().forEach(zone -> calendar.add(ZoneComponent.of(ZoneId.of(zone), feed.first(), feed.last())));
        feed.meetings().forEach(meeting -> calendar.add(event(meeting)));
        feed.statements().forEach(statement -> calendar.add(event(statement)));
        return Folding.fold(calendar.toString());
    }

    private VEvent event(FeedContent.CountedMeeting counted) {
        MeetingEvent meeting = counted.event();
        VEvent event = new VEvent(false);
        event.add(new Uid(meeting.meeting().toString()));
        addCounts(event, counted.sequence(), counted.changedAt());
        addTimes(event, meeting);
        event.add(meeting.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(new Summary(language(), text.summaryOf(meeting)));
        addText(event, new Description(language(), text.descriptionOf(meeting)));
        addPlace(event, meeting);
        return event;
    }

    private VEvent event(StatementEvent shown) {
        MeetingEvent meeting = shown.meeting();
        VEvent event = new VEvent(false);
        event.add(new Uid(shown.statement().id().toString()));
        addCounts(event, shown.sequence(), shown.changedAt());
        addTimes(event, meeting);
        event.add(statusOf(shown));
        event.add(new Summary(language(), text.summaryOf(shown)));
        addText(event, new Description(language(), text.descriptionOf(shown)));
        addPlace(event, meeting);
        return event;
    }

    private static Status statusOf(StatementEvent shown) {
        if (shown.meeting().cancelled() || shown.statement().isGone()) {
            return ImmutableStatus.VEVENT_CANCELLED;
        }
        return shown.statement().isWaiting() ? ImmutableStatus.VEVENT_TENTATIVE : ImmutableStatus.VEVENT_CONFIRMED;
    }

    /** Without METHOD, DTSTAMP is when the event was last revised (RFC 5545 section 3.8.7.2). */
    private static void addCounts(VEvent event, int sequence, Instant changedAt) {
        event.add(new Sequence(sequence));
        event.add(new DtStamp(changedAt));
        event.add(new LastModified(changedAt));
    }

    private static void addTimes(VEvent event, MeetingEvent meeting) {
        event.add(new DtStart<>(written(meeting.start(), ZoneId.of(meeting.zone()))));
        event.add(new DtEnd<>(written(meeting.end(), ZoneId.of(meeting.zone()))));
    }

    /**
     * As wall time in its zone; but a wall time that the clocks show twice means the first of the two (RFC 5545 section
     * 3.3.5), so the second is written in UTC.
     */
    private static Temporal written(Instant time, ZoneId zone) {
        ZonedDateTime wall = time.atZone(zone);
        return wall.equals(wall.withEarlierOffsetAtOverlap()) ? wall : time;
    }

    private void addPlace(VEvent event, MeetingEvent meeting) {
        addText(event, new Location(language(), text.placeOf(meeting)));
        event.add(new Categories(new TextList(Stream.concat(
                        Stream.ofNullable(meeting.bodyPrefix()),
                        meeting.items().stream().map(text::categoryOf))
                .distinct()
                .toArray(String[]::new))));
        event.add(new Url(base.resolve("/v1/meetings/" + meeting.meeting())));
        if (meeting.observation() != null) {
            event.add(new Conference(
                    new ParameterList(List.of(Value.URI, Feature.VIDEO, new Label(words.say("observe")))),
                    meeting.observation()));
        }
    }

    private static void addText(VEvent event, Property property) {
        if (!property.getValue().isEmpty()) {
            event.add(property);
        }
    }

    private ParameterList language() {
        return new ParameterList(List.of(
                new net.fortuna.ical4j.model.parameter.Language(words.language().code())));
    }
}
