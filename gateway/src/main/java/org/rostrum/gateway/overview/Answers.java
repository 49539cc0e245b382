package org.rostrum.gateway.overview;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rostrum.gateway.overview.Overview.AgendaHead;
import org.rostrum.gateway.overview.Overview.EntryOfTheDay;
import org.rostrum.gateway.overview.Overview.ItemHead;
import org.rostrum.gateway.overview.Overview.MeetingOfTheDay;
import org.rostrum.gateway.overview.Overview.RemoteTimeHead;
import org.rostrum.gateway.overview.Overview.SessionHead;

/** What of the services' answers an overview keeps. */
final class Answers {

    private Answers() {}

    static SessionHead session(JsonNode json) {
        return new SessionHead(
                textOf(json, "id"),
                textOf(json, "bodyPrefix"),
                json.hasNonNull("ordinal") ? json.get("ordinal").intValue() : null,
                json.hasNonNull("resumed") ? json.get("resumed").booleanValue() : null,
                text(json.path("title")),
                date(json, "startDate"),
                date(json, "endDate"),
                textOf(json, "zone"),
                text(json.path("venue")),
                textOf(json, "format"));
    }

    /** The meetings of a day, out of those of a whole session. */
    static List<MeetingOfTheDay> meetings(JsonNode timetable, LocalDate day) {
        List<MeetingOfTheDay> found = new ArrayList<>();
        for (JsonNode meeting : timetable.path("meetings")) {
            if (day.equals(date(meeting, "date"))) {
                found.add(new MeetingOfTheDay(
                        textOf(meeting, "id"),
                        meeting.hasNonNull("number") ? meeting.get("number").intValue() : null,
                        textOf(meeting, "start"),
                        textOf(meeting, "end"),
                        textOf(meeting, "room"),
                        textOf(meeting, "state"),
                        entries(meeting),
                        null));
            }
        }
        return found;
    }

    private static List<EntryOfTheDay> entries(JsonNode meeting) {
        List<EntryOfTheDay> entries = new ArrayList<>();
        for (JsonNode entry : meeting.path("entries")) {
            entries.add(new EntryOfTheDay(
                    textOf(entry, "item"),
                    textOf(entry, "sessionId"),
                    text(entry.path("title")),
                    entry.path("continued").asBoolean()));
        }
        return entries;
    }

    static MeetingOfTheDay with(MeetingOfTheDay meeting, RemoteTimeHead remoteTime) {
        return new MeetingOfTheDay(
                meeting.id(),
                meeting.number(),
                meeting.start(),
                meeting.end(),
                meeting.room(),
                meeting.state(),
                meeting.entries(),
                remoteTime);
    }

    static RemoteTimeHead remoteTime(JsonNode json) {
        return new RemoteTimeHead(
                json.path("allottedSeconds").asInt(),
                json.path("overriddenSeconds").asInt(),
                json.path("usedSeconds").asInt(),
                json.path("runningSeconds").asInt(),
                json.path("reservedSeconds").asInt(),
                json.path("availableSeconds").asInt(),
                json.path("waitingSeconds").asInt());
    }

    static AgendaHead agenda(JsonNode json) {
        List<ItemHead> items = new ArrayList<>();
        json.path("items").forEach(item -> collect(item, 1, items));
        return new AgendaHead(textOf(json, "id"), textOf(json, "state"), textOf(json, "symbol"), items);
    }

    private static void collect(JsonNode item, int level, List<ItemHead> into) {
        into.add(new ItemHead(textOf(item, "number"), level, text(item.path("title"))));
        item.path("items").forEach(inner -> collect(inner, level + 1, into));
    }

    /** A text by language; null where there is none. */
    static Map<String, String> text(JsonNode json) {
        if (!json.isObject() || json.isEmpty()) {
            return null;
        }
        Map<String, String> text = new LinkedHashMap<>();
        json.properties()
                .forEach(entry -> text.put(entry.getKey(), entry.getValue().asText()));
        return text;
    }

    static String textOf(JsonNode json, String member) {
        return json.hasNonNull(member) ? json.get(member).asText() : null;
    }

    private static LocalDate date(JsonNode json, String member) {
        return json.hasNonNull(member) ? LocalDate.parse(json.get(member).asText()) : null;
    }
}
