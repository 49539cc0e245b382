package org.rostrum.endtoend.storm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds the ledger of a meeting against the answers that clients had: each decision that somebody was told stands in it as
 * it was told, each that a request makes was told to one key, and none promised time that was not there.
 */
final class LedgerAudit {
    /** What follows from other decisions; all others are made by a request of the storm. */
    private static final Set<String> CONSEQUENCES = Set.of("PROMOTED", "SHORTENED", "AT_RISK", "SECURED");
    /** Their answers are about more than one inscription and name no line. */
    private static final Set<String> UNNAMED = Set.of("LIMITS_CUT", "SWAPPED");
    /** What takes remote time, or may. */
    private static final Set<String> TAKING = Set.of("ACCEPTED", "PROMOTED", "SWITCHED", "SWAPPED");

    private final List<JsonNode> lines;
    private final List<Acknowledged> answers;

    /** @param lines from the first on @param answers of the meeting's requests */
    LedgerAudit(List<JsonNode> lines, List<Acknowledged> answers) {
        this.lines = lines;
        this.answers = answers;
    }

    void hasNoGaps() {
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i).path("sequence").asLong()).isEqualTo(i + 1);
        }
    }

    /** Every acknowledged decision is stored, and every stored one was made by one key. */
    void tellsWhatWasAcknowledgedAndNothingElse() {
        Map<Long, String> keys = new HashMap<>();
        for (Acknowledged answer : answers) {
            long sequence = answer.decision();
            if (sequence > 0) {
                assertThat(lines).as("the line of %s", answer).hasSizeGreaterThanOrEqualTo((int) sequence);
                JsonNode line = lines.get((int) sequence - 1);
                assertThat(line).isEqualTo(answer.answer().body().path("decision"));
                assertThat(line.path("inscription").asText()).isEqualTo(answer.inscription());
                assertThat(keys.put(sequence, answer.key()))
                        .as("another key for %s", line)
                        .isNull();
                if (line.path("reason").isTextual()) {
                    assertThat(line.path("reason").asText()).isEqualTo(answer.key());
                }
            }
        }
        assertThat(lines)
                .filteredOn(line -> !CONSEQUENCES.contains(decision(line)) && !UNNAMED.contains(decision(line)))
                .allSatisfy(line ->
                        assertThat(keys).containsKey(line.path("sequence").asLong()));
        assertThat(count("LIMITS_CUT")).isEqualTo(done(Wish.CutLimits.class));
        assertThat(count("SWAPPED")).isEqualTo(done(Wish.AcceptSwap.class));
    }

    /** Floor rule 6 at every line: what takes time leaves no more taken than there is. @param now the latest figures */
    void promisesNoTimeThatIsNotThere(JsonNode now) {
        for (int i = 0; i < lines.size(); i++) {
            JsonNode line = lines.get(i);
            if (TAKING.contains(decision(line))) {
                JsonNode before = line.path("madeOn");
                JsonNode after = i + 1 < lines.size() ? lines.get(i + 1).path("madeOn") : now;
                // Whoever speaks has spoken on since; that is delivery, not this decision.
                int running = Math.min(seconds(before, "running"), seconds(after, "running"));
                int beyond = seconds(after, "used")
                        + seconds(after, "reserved")
                        + running
                        - seconds(after, "allotted")
                        - seconds(after, "overridden");
                boolean took = seconds(after, "reserved") > seconds(before, "reserved");
                assertThat(beyond)
                        .as("seconds beyond what there is, after %s", line)
                        .isLessThanOrEqualTo(took ? 0 : seconds(before, "overrun"));
            }
        }
    }

    private static int seconds(JsonNode figures, String which) {
        return figures.path(which + "Seconds").asInt();
    }

    private static String decision(JsonNode line) {
        return line.path("decision").asText();
    }

    private long count(String decision) {
        return lines.stream().filter(line -> decision(line).equals(decision)).count();
    }

    private long done(Class<? extends Wish> wish) {
        return answers.stream()
                .filter(answer -> wish.isInstance(answer.request().wish())
                        && answer.answer().isSuccess())
                .count();
    }
}
