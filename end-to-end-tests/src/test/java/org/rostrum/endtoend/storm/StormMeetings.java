package org.rostrum.endtoend.storm;

import java.util.ArrayList;
import java.util.List;
import org.rostrum.endtoend.AnotherSession;
import org.rostrum.endtoend.Api;

/** Meetings of a session that no other test touches, each open: the eight of the timetable, and more in an evening. */
final class StormMeetings {
    private final Api api;

    StormMeetings(Api api) {
        this.api = api;
    }

    List<Replicas.Meeting> open(int meetings) {
        String session = AnotherSession.FIFTY_FIRST.importedInto(api);
        List<String> ids = new ArrayList<>(
                api.read("secretariat", "/v1/meetings?session=" + session).getList("data.id"));
        while (ids.size() < meetings) {
            ids.add(plan(session, ids.size() + 1));
        }
        return ids.subList(0, meetings).stream().map(this::open).toList();
    }

    private String plan(String session, int number) {
        return api.as("secretariat")
                .contentType("application/json")
                .body("""
                        {"ownerSession": "%s", "number": %d, "start": "2056-09-05T19:%02d:00+02:00",
                         "end": "2056-09-05T22:%02d:00+02:00", "timeAsPrinted": "in the evening",
                         "entries": [{"item": "3", "title": {"en": "Implementation of chapter IV"}},
                                     {"item": "4", "title": {"en": "Follow-up to the special session"}}]}
                        """.formatted(session, number, number, number))
                .post("/v1/meetings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Replicas.Meeting open(String meeting) {
        api.as("chair")
                .contentType("application/json")
                .post("/v1/meetings/" + meeting + ":open")
                .then()
                .statusCode(200);
        List<String> items = api.read("observer", "/v1/meetings/" + meeting).getList("entries.item");
        return new Replicas.Meeting(meeting, List.of(items.getFirst(), items.getLast()));
    }
}
