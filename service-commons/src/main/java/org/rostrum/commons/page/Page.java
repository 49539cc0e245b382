package org.rostrum.commons.page;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list in stable order.
 *
 * @param data the entries, at most the limit asked for
 * @param next the cursor of the next page, null on the last
 */
public record Page<T>(List<T> data, String next) {

    /** A list that is never long enough to need pages. */
    public static <T> Page<T> whole(List<T> data) {
        return new Page<>(data, null);
    }

    /**
     * Cuts a page from one more row than was asked for: the surplus row shows that there is a next page.
     *
     * @param rows up to {@code limit + 1} rows in order
     * @param position what the cursor must remember of the last row shown
     */
    public static <T> Page<T> cut(List<T> rows, int limit, Function<T, String> position) {
        if (rows.size() <= limit) {
            return whole(List.copyOf(rows));
        }
        List<T> shown = List.copyOf(rows.subList(0, limit));
        return new Page<>(shown, Cursor.after(position.apply(shown.getLast())).text());
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(data.stream().map(change).toList(), next);
    }
}
