package org.rostrum.agenda.importing.reading.plan;

import java.util.List;

/** The agenda: what its masthead says and its items, sub-items within items. */
public record PlannedAgenda(PlannedMasthead masthead, List<PlannedItem> items) {
    public PlannedAgenda {
        items = Lists.copyOf(items);
    }
}
