package org.rostrum.agenda.importing.reading.plan;

import java.util.List;

/**
 * An item discussed together with items of one other session's agenda: one for each pair of item and session.
 *
 * @param items numbers in the other agenda
 * @param sources every sentence that says so
 */
public record PlannedJointConsideration(
        String item, OtherSession session, List<String> items, List<SourceLine> sources) {
    public PlannedJointConsideration {
        items = Lists.copyOf(items);
        sources = Lists.copyOf(sources);
    }
}
