package org.rostrum.agenda.content;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.web.WebProblem;

/** Pages of a list whose order is that of print, which no column has. */
public final class OrderedList {

    private OrderedList() {}

    /** @throws RuntimeException 400 if the entry where the page before ended is gone */
    public static <T> Page<T> page(List<T> all, PageRequest page, Function<T, UUID> id) {
        int from = page.position(UUID::fromString)
                .map(after -> 1 + indexOf(all, after, id))
                .orElse(0);
        List<T> rows = all.subList(from, Math.min(all.size(), from + page.rowsToRead()));
        return Page.cut(rows, page.limit(), entry -> id.apply(entry).toString());
    }

    private static <T> int indexOf(List<T> all, UUID wanted, Function<T, UUID> id) {
        for (int i = 0; i < all.size(); i++) {
            if (id.apply(all.get(i)).equals(wanted)) {
                return i;
            }
        }
        throw WebProblem.UNKNOWN_PARAMETER
                .because("The entry at which the page before ended is no longer there. Begin again without cursor.")
                .with("parameter", "cursor")
                .build();
    }
}
