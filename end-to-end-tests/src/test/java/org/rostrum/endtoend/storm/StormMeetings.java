package org.rostrum.endtoend.storm;

import java.util.List;
import org.rostrum.endtoend.AnotherSession;
import org.rostrum.endtoend.Api;

/** The eight meetings of a session that no other test touches, each open. */
final class StormMeetings {
    private final Api api;

    StormMeetings(Api api) {
        this.api = api;
    }

    List<Replicas.Meeting> openAll() {
        String session = AnotherSession.FIFTY_FIRST.importedInto(api);
        List<String> meetings =
                api.read("secretariat", "/v1/meetings?session=" + session).getList("data.id");
        return meetings.stream().map(this::open).toList();
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
