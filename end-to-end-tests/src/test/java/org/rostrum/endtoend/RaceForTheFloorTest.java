package org.rostrum.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The remote time of one meeting when everybody wants it at once. */
@ExtendWith(RunningStack.class)
class RaceForTheFloorTest {
    private static final int CLIENTS = 64;
    private static final int ALLOTTED = 1_800;
    private static final int ATTEMPTS = 20;
    /** The answers upon which the same request may be sent again (api.md, Idempotency). */
    private static final Set<Integer> TRY_AGAIN = Set.of(409, 502, 503, 504);

    @Test
    void sixtyFourClientsNeverGetMoreThanTheAllottedTime(SampleAgenda sample, Api api) throws Exception {
        Floor floor = new Floor(api, sample.meeting(7), "4");
        List<JsonPath> answers = race(number -> insistently(() ->
                floor.ask("secretariat", "D" + number, secondsOf(number), "race-" + floor.meeting() + "-" + number)));

        assertThat(answers).extracting(answer -> answer.getString("status")).containsOnly("ACCEPTED", "WAITING");
        assertThat(answers.stream().map(answer -> answer.getString("id"))).doesNotHaveDuplicates();
        int granted = answers.stream()
                .mapToInt(answer -> answer.getInt("grantedSeconds"))
                .sum();
        // The waiting list is strict: what is left is less than the first that waits asked for, at most three minutes.
        assertThat(granted).isLessThanOrEqualTo(ALLOTTED).isGreaterThan(ALLOTTED - 180);
        int asked =
                IntStream.range(0, CLIENTS).map(RaceForTheFloorTest::secondsOf).sum();
        floor.shows(granted, ALLOTTED - granted, asked - granted);
        assertThat(reservedByLedger(floor)).isEqualTo(granted);
    }

    @Test
    void sixtyFourClientsThatWithdrawAsTheyComeLeaveTheLedgerExact(SampleAgenda sample, Api api) throws Exception {
        Floor floor = new Floor(api, sample.meeting(8), "5");
        race(number -> {
            JsonPath asked = insistently(
                    () -> floor.ask("secretariat", "D" + number, 120, "come-" + floor.meeting() + "-" + number));
            return number % 2 == 0 ? asked : insistently(() -> floor.withdraw("secretariat", asked.getString("id")));
        });
        // 32 requests of two minutes stand, fifteen of them within the thirty minutes.
        floor.shows(ALLOTTED, 0, (CLIENTS / 2 - 15) * 120);
        assertThat(reservedByLedger(floor)).isEqualTo(ALLOTTED);
    }

    /** Different lengths, so that not everything fits everywhere: 117 to 180 seconds. */
    private static int secondsOf(int number) {
        return 180 - number;
    }

    private interface Client {
        JsonPath run(int number) throws Exception;
    }

    /** Lets all clients begin at the same moment. */
    private static List<JsonPath> race(Client client) throws Exception {
        CyclicBarrier start = new CyclicBarrier(CLIENTS);
        List<Future<JsonPath>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (int i = 0; i < CLIENTS; i++) {
                int number = i;
                running.add(threads.submit(() -> {
                    start.await();
                    return client.run(number);
                }));
            }
        }
        List<JsonPath> answers = new ArrayList<>();
        for (Future<JsonPath> answer : running) {
            answers.add(answer.get());
        }
        return answers;
    }

    private static JsonPath insistently(Callable<Response> request) throws Exception {
        Response answer = request.call();
        for (int attempt = 1; attempt < ATTEMPTS && TRY_AGAIN.contains(answer.statusCode()); attempt++) {
            answer = request.call();
        }
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
        return answer.jsonPath();
    }

    /** Follows the ledger; every decision stands in it once, in order, and none exceeds the allotment. */
    private static int reservedByLedger(Floor floor) {
        int reserved = 0;
        long sequence = 0;
        for (Map<String, Object> entry : floor.ledger()) {
            assertThat(((Number) entry.get("sequence")).longValue()).isEqualTo(++sequence);
            int seconds = (Integer) entry.get("seconds");
            reserved += switch ((String) entry.get("decision")) {
                case "ACCEPTED", "PROMOTED" -> seconds;
                case "WITHDRAWN" -> -seconds;
                default -> 0;
            };
            assertThat(reserved).isBetween(0, ALLOTTED);
        }
        return reserved;
    }
}
