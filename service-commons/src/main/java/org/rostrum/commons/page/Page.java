package org.rostrum.commons.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list in stable order.
 *
 * @param data the entries, at most the limit asked for
 * @param next the cursor of the next page, null on the last
 * @param total how many entries all pages have together; null, and left out, where the list does not count them
 * @param totalIsExact false where the list stopped counting at {@code total}; null where it does not count
 */
public record Page<T>(
        List<T> data,
        String next,
        @JsonInclude(JsonInclude.Include.NON_NULL) Long total,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean totalIsExact) {

    public Page(List<T> data, String next) {
        this(data, next, null, null);
    }

    /** The same with a count. */
    public Page<T> counted(long count, boolean exact) {
        return new Page<>(data, next, count, exact);
    }

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
        return new Page<>(data.stream().map(change).toList(), next, total, totalIsExact);
    }
}
