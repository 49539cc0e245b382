package org.rostrum.agenda.importing.reading.plan;

import java.util.List;

/** Lists of a plan are never null: a corrected plan may leave them out. */
final class Lists {
    private Lists() {}

    static <T> List<T> copyOf(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
