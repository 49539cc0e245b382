package org.rostrum.benchmarks.failover;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.rostrum.benchmarks.FloorFixture;
import org.rostrum.benchmarks.failover.Wish.Kind;

/** What clients want one after another: mostly the floor, which is asked for at some meetings again and again. */
final class Wishes {

    private static final int DELEGATIONS = 193;
    private static final int FIRST_DOCUMENT = 500_000;

    private final List<String> meetings;
    private final String body;
    private final AtomicInteger documents = new AtomicInteger(FIRST_DOCUMENT);
    private final AtomicInteger sessions = new AtomicInteger(1);

    /** @param body whose sessions are made */
    Wishes(List<String> meetings, String body) {
        this.meetings = meetings;
        this.body = body;
    }

    Wish next(SplittableRandom random) {
        String meeting = meetings.get(random.nextInt(meetings.size()));
        return switch (random.nextInt(10)) {
            case 0, 1 -> document("A/" + documents.getAndIncrement());
            case 2 -> session(sessions.getAndIncrement());
            case 3 -> read("/v1/meetings/" + meeting + "/remote-time");
            case 4 -> read("/v1/agendas");
            case 5 -> read("/v1/bodies");
            default -> floor(meeting, random);
        };
    }

    private static Wish floor(String meeting, SplittableRandom random) {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of(
                "delegation",
                "D" + random.nextInt(DELEGATIONS),
                "speaker",
                key,
                "item",
                FloorFixture.ITEM,
                "category",
                "NATIONAL",
                "mode",
                random.nextBoolean() ? "REMOTE" : "IN_ROOM",
                "requestedSeconds",
                120);
        return new Wish(Kind.FLOOR, key, meeting, "POST", "/v1/meetings/" + meeting + "/inscriptions", body);
    }

    private static Wish document(String symbol) {
        return new Wish(
                Kind.DOCUMENT,
                symbol,
                symbol,
                "PUT",
                "/v1/documents/" + symbol.replace("/", "%2F"),
                Map.of("title", Map.of("en", "Written while a member died")));
    }

    /** Its title is the key. The schedule service asks the document registry for the body. */
    private Wish session(int ordinal) {
        String key = UUID.randomUUID().toString();
        Map<String, Object> session = Map.of(
                "body", body,
                "ordinal", ordinal,
                "title", Map.of("en", key),
                "startDate", "2031-01-01",
                "endDate", "2031-01-05",
                "zone", "UTC",
                "format", "HYBRID");
        return new Wish(Kind.SESSION, key, body, "POST", "/v1/sessions", session);
    }

    private static Wish read(String path) {
        return new Wish(Kind.READ, "", "", "GET", path, Map.of());
    }
}
