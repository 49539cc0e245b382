package org.rostrum.agenda.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.rostrum.agenda.neighbour.Placed;

/**
 * The steps of an import over all its applications. What an earlier application made is found by a later one; it stays
 * known as made by the import, since that is what an undo may take back.
 */
final class StepsDone {

    /** Steps that are numbered in the plan, so that another plan means others by them. */
    private static final Pattern NUMBERED = Pattern.compile("(joint-consideration|mandate|note-verbale):.*|citations");

    private final Map<String, Step> byName = new LinkedHashMap<>();

    StepsDone(List<Step> before) {
        before.forEach(step -> byName.put(step.name(), step));
    }

    /** What a corrected plan need not do again. */
    static List<Step> underAnotherPlan(List<Step> done) {
        return done.stream()
                .filter(step -> !NUMBERED.matcher(step.name()).matches())
                .toList();
    }

    void add(Step step) {
        byName.merge(step.name(), step, (before, now) -> now.outcome() == Placed.Outcome.FOUND ? before : now);
    }

    List<Step> inOrder() {
        return List.copyOf(byName.values());
    }
}
