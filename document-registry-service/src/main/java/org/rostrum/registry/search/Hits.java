package org.rostrum.registry.search;

import java.util.List;
import org.rostrum.registry.document.ListPosition;

/**
 * What the index found.
 *
 * @param found in the order asked for, with the values that the order compares
 * @param total how many there are, also before and after these
 * @param exact false where counting stopped at {@code total}
 */
record Hits(List<ListPosition> found, long total, boolean exact) {

    static final Hits NONE = new Hits(List.of(), 0, true);

    /**
     * So many are counted exactly; to count all documents with a word of every title would take longer than to find the
     * best of them.
     */
    static final int COUNTED = 1_000;

    static Hits of(List<ListPosition> found, long total, boolean exact) {
        return exact && total <= COUNTED
                ? new Hits(found, total, true)
                : new Hits(found, Math.min(total, COUNTED), false);
    }
}
