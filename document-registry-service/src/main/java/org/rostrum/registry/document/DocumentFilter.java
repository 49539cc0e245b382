package org.rostrum.registry.document;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which documents a list shows. */
public class DocumentFilter {

    private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    @QueryParam("q")
    @Size(max = 200)
    @Parameter(
            description =
                    "A symbol, the beginning of one, or words of the title in any language. All words are asked for,"
                            + " \"several in quotes\" one after the other; the last may be the beginning of a word.")
    public String q;

    @QueryParam("body")
    @Parameter(description = "Series symbol of the body, such as `CAC/COSP/EG.1`.")
    public String body;

    @QueryParam("kind")
    @Parameter(description = "Kind of document as its symbol says it: `CRP`, `L`, `RES`.")
    public String kind;

    @QueryParam("status")
    @Parameter(description = "How far the document has come.")
    public DocumentStatus status;

    @QueryParam("year")
    @Parameter(description = "The year in the symbol.")
    public Integer year;

    @QueryParam("session")
    @Parameter(description = "The session in the symbol, as it is printed there: `78`, `ES-10`.")
    public String session;

    @QueryParam("item")
    @Parameter(description = "Number of an agenda item the document is listed under: `3(a)`.")
    public String item;

    @QueryParam("modifiedSince")
    @Parameter(
            description = "An instant with offset (`+` is `%2B` in an address): only what was written then or later.")
    public OffsetDateTime modifiedSince;

    /** Whether all documents pass, but for {@code q}. */
    public boolean isEmpty() {
        return body == null
                && kind == null
                && status == null
                && year == null
                && session == null
                && item == null
                && modifiedSince == null;
    }

    public String kindInCapitals() {
        return kind == null ? null : kind.toUpperCase(Locale.ROOT);
    }

    public String itemWithoutSpaces() {
        return item == null ? null : item.replace(" ", "");
    }

    /** To the microsecond, within what a database can compare; null where it does not matter. */
    public Instant modifiedSince() {
        if (modifiedSince == null) {
            return null;
        }
        Instant asked = modifiedSince.toInstant();
        if (asked.isBefore(EARLIEST)) {
            return EARLIEST;
        }
        if (asked.isAfter(LATEST)) {
            return LATEST;
        }
        Instant micros = asked.truncatedTo(ChronoUnit.MICROS);
        return micros.equals(asked) ? micros : micros.plus(1, ChronoUnit.MICROS);
    }
}
