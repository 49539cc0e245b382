package org.rostrum.agenda.importing.reading.plan;

import java.util.List;

/**
 * A document the agenda names.
 *
 * @param titles every title it is printed under; those that differ by case alone count as one
 * @param items items whose documentation lists it or that "have it before" them
 * @param citedIn items whose annotation names it
 * @param lines where it was seen
 * @param status always {@code CITED}: an agenda never says more
 */
public record PlannedDocument(
        String symbol,
        List<SourceLine> titles,
        List<String> items,
        List<String> citedIn,
        List<Integer> lines,
        String status) {
    public PlannedDocument {
        titles = Lists.copyOf(titles);
        items = Lists.copyOf(items);
        citedIn = Lists.copyOf(citedIn);
        lines = Lists.copyOf(lines);
    }
}
