package org.rostrum.commons.page;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How much of a list, and from where: {@code ?limit=} (1–100, 25 unless told) and {@code ?cursor=}. */
public class PageRequest {

    @QueryParam("limit")
    @DefaultValue("25")
    @Min(1)
    @Max(100)
    @Parameter(description = "Entries on a page.")
    public int limit;

    @QueryParam("cursor")
    @Parameter(description = "`next` of the page before.")
    public String cursor;

    public int limit() {
        return limit;
    }

    /** How many rows to read so that {@link Page#cut} sees whether more follow. */
    public int rowsToRead() {
        return limit + 1;
    }

    /** The position after which to go on; empty on the first page. */
    public Optional<String> position() {
        return Cursor.of(cursor).map(Cursor::position);
    }

    /**
     * The same as a value of the list's key.
     *
     * @param key reads what the list put into its cursors; a cursor it cannot read was not made here: 400
     */
    public <K> Optional<K> position(Function<String, K> key) {
        return Cursor.of(cursor).map(given -> given.position(key));
    }
}
