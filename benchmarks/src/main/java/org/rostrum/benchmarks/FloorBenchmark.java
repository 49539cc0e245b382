package org.rostrum.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.rostrum.benchmarks.Load.Measured;
import org.rostrum.localstack.LocalStack;

/**
 * Asking for the floor, beside what the database does for a reservation alone: one row locked, one figure compared and
 * counted up, one row inserted, one commit. The product keeps the request, the ledger, the change log and the answer to
 * the Idempotency-Key, over HTTP with a token checked on each request.
 */
final class FloorBenchmark {

    /** Requests to one meeting before the clients turn to the next: five for each member of the United Nations. */
    private static final int REQUESTS = 1_000;

    private static final int AT_ONCE = 100;
    private static final int MEETINGS = 500;
    private static final int REMOTE_SECONDS = 120;
    private static final int DELEGATIONS = 193;

    private final LocalStack stack;
    private final Load load;
    private final Table table = new Table();

    FloorBenchmark(LocalStack stack, Load load) {
        this.stack = stack;
        this.load = load;
    }

    Table run() throws Exception {
        FloorFixture fixture = new FloorFixture(stack);
        List<String> meetings = fixture.meetings(MEETINGS);
        try (ReservationTable reservations = new ReservationTable(stack.database(), MEETINGS)) {
            Measured one = raw("raw JDBC, one transaction each, one meeting", reservations, FloorBenchmark::oneMeeting);
            service("requests for the floor, one meeting", meetings, FloorBenchmark::oneMeeting, one, "≥ 4");
            Measured many =
                    raw("raw JDBC, one transaction each, a hundred meetings", reservations, asked -> asked % AT_ONCE);
            service(
                    "requests for the floor, a hundred meetings",
                    fixture.meetings(AT_ONCE),
                    asked -> asked % AT_ONCE,
                    many,
                    "≥ 1.5");
        }
        fixture.verify(meetings);
        return table;
    }

    /** Which meeting the next request is for: the same for all clients, until it has had its requests. */
    private static int oneMeeting(int asked) {
        return asked / REQUESTS % MEETINGS;
    }

    private Measured raw(String work, ReservationTable reservations, IntUnaryOperator meetingOf) throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Measured measured =
                load.measure(() -> reservations.client(random -> meetingOf.applyAsInt(asked.getAndIncrement())));
        table.add(work, measured, "1", "");
        return measured;
    }

    private void service(String work, List<String> meetings, IntUnaryOperator meetingOf, Measured raw, String goal)
            throws Exception {
        String token = stack.tokenOf("admin");
        UUID run = UUID.randomUUID();
        AtomicInteger asked = new AtomicInteger();
        Measured measured = load.measure(() -> new HttpCalls(stack.serviceUrl("schedule-service"), token, random -> {
            int number = asked.getAndIncrement();
            return request(meetings.get(meetingOf.applyAsInt(number)), run + "-" + number, random);
        }));
        table.add(work, measured, "%.2f".formatted(measured.perSecond() / raw.perSecond()), goal);
    }

    private static ClassicRequestBuilder request(String meeting, String key, SplittableRandom random) {
        String body = """
                {"delegation": "D%d", "speaker": "The representative", "item": "%s", "category": "NATIONAL",
                 "mode": "REMOTE", "requestedSeconds": %d}""".formatted(random.nextInt(DELEGATIONS), FloorFixture.ITEM, REMOTE_SECONDS);
        return ClassicRequestBuilder.post("/v1/meetings/" + meeting + "/inscriptions")
                .addHeader("Idempotency-Key", key)
                .setEntity(body.getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON);
    }
}
