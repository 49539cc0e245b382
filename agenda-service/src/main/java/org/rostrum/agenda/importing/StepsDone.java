package org.rostrum.agenda.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rostrum.agenda.neighbour.Placed;

/**
 * The steps of an import over all its applications. What an earlier application made is found by a later one; it stays
 * known as made by the import, since that is what an undo may take back.
 */
final class StepsDone {

    private final Map<String, Step> byName = new LinkedHashMap<>();

    StepsDone(List<Step> before) {
        before.forEach(step -> byName.put(step.name(), step));
    }

    void add(Step step) {
        byName.merge(step.name(), step, (before, now) -> now.outcome() == Placed.Outcome.FOUND ? before : now);
    }

    List<Step> inOrder() {
        return List.copyOf(byName.values());
    }
}
