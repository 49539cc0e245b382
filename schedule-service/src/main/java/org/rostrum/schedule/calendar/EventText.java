package org.rostrum.schedule.calendar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostrum.commons.text.LocalizedText;
import org.rostrum.schedule.Words;
import org.rostrum.schedule.floor.Mode;
import org.rostrum.schedule.inscription.Statements.Statement;
import org.rostrum.schedule.meeting.ItemNumber;

/** What people read of an event, in one language. */
final class EventText {

    private final Words words;

    EventText(Words words) {
        this.words = words;
    }

    String nameOf(FeedContent feed) {
        String title = words.best(feed.title());
        return feed.delegation() == null ? title : words.say("statements-of", feed.delegation(), title);
    }

    /** What is most needed stands first: a telephone shows the beginning only. */
    String summaryOf(MeetingEvent meeting) {
        List<String> parts = new ArrayList<>();
        parts.add(words.say("meeting", meeting.number()));
        if (!meeting.items().isEmpty()) {
            parts.add(numbered(
                    meeting.items().stream().map(MeetingEvent.Item::number).toList()));
        }
        parts.add(words.best(meeting.sessionTitle()));
        String summary = String.join(" · ", parts);
        return meeting.cancelled() ? words.say("cancelled", summary) : summary;
    }

    String summaryOf(StatementEvent shown) {
        Statement statement = shown.statement();
        String summary = words.say("statement", statement.delegation(), numbered(List.of(statement.item())))
                + " · "
                + words.say("meeting", shown.meeting().number())
                + " · "
                + words.best(shown.meeting().sessionTitle());
        return shown.meeting().cancelled() || statement.isGone() ? words.say("cancelled", summary) : summary;
    }

    String descriptionOf(MeetingEvent meeting) {
        return meeting.items().stream().flatMap(this::linesOf).collect(Collectors.joining("\n"));
    }

    String descriptionOf(StatementEvent shown) {
        Statement statement = shown.statement();
        String standing = statement.isGone()
                ? words.say("withdrawn")
                : statement.isWaiting() ? words.say("waiting") : words.say("granted", statement.grantedSeconds());
        return Stream.concat(
                        Stream.of(words.say(statement.mode() == Mode.REMOTE ? "remote" : "in-room"), standing),
                        shown.meeting().items().stream()
                                .filter(item -> item.number().equals(statement.item())
                                        && item.session().equals(statement.session()))
                                .flatMap(this::linesOf))
                .collect(Collectors.joining("\n"));
    }

    /** Room, building and venue, each once: a venue often names the room too. */
    String placeOf(MeetingEvent meeting) {
        String place = "";
        for (String part : Arrays.asList(best(meeting.venue()), best(meeting.building()), meeting.room())) {
            if (part != null && !place.contains(part)) {
                place = place.isEmpty() ? part : part + words.say("separator") + place;
            }
        }
        return place;
    }

    private String best(LocalizedText text) {
        return text == null ? null : words.best(text);
    }

    String categoryOf(MeetingEvent.Item item) {
        return numbered(List.of(item.number()));
    }

    private Stream<String> linesOf(MeetingEvent.Item item) {
        String title = ItemNumber.printed(item.number()) + " " + words.best(item.title());
        return Stream.concat(
                Stream.of(item.continued() ? title + " " + words.say("continued") : title),
                item.jointWith().stream()
                        .map(joint ->
                                words.say("jointly", numbered(joint.numbers()), words.best(joint.sessionTitle()))));
    }

    private String numbered(List<String> numbers) {
        return words.say(
                numbers.size() == 1 ? "item" : "items",
                numbers.stream().map(ItemNumber::printed).collect(Collectors.joining(words.say("separator"))));
    }
}
