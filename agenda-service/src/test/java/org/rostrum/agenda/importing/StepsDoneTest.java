package org.rostrum.agenda.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rostrum.agenda.neighbour.Placed.Outcome;

class StepsDoneTest {

    @Test
    void remembersWhatAnEarlierApplicationMade() {
        StepsDone done = new StepsDone(List.of(step("body", Outcome.CREATED), step("session", Outcome.CHANGED)));
        done.add(step("body", Outcome.FOUND));
        done.add(step("session", Outcome.FOUND));
        done.add(step("agenda", Outcome.CREATED));
        assertThat(done.inOrder())
                .containsExactly(
                        step("body", Outcome.CREATED),
                        step("session", Outcome.CHANGED),
                        step("agenda", Outcome.CREATED));
    }

    @Test
    void tellsWhatWasFoundUntilItIsMade() {
        StepsDone done = new StepsDone(List.of(step("body", Outcome.FOUND)));
        done.add(step("body", Outcome.CREATED));
        assertThat(done.inOrder()).containsExactly(step("body", Outcome.CREATED));
    }

    private static Step step(String name, Outcome outcome) {
        return new Step(name, outcome, "/v1/" + name);
    }
}
