package org.rostrum.registry.search;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.registry.document.DocumentFilter;
import org.rostrum.registry.document.DocumentOrder;
import org.rostrum.registry.document.ListPosition;
import org.rostrum.web.WebProblem;

/** What a cursor of documents remembers: the last document shown, what the order compares of it, and of which list it is. */
final class SearchCursor {

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{8}) (-?[0-9]{1,19}) ([ -~]+)");

    private final String list;
    private final DocumentOrder order;

    private SearchCursor(String list, DocumentOrder order) {
        this.list = list;
        this.order = order;
    }

    /** Of the list with these parameters; how many are on a page may change on the way. */
    static SearchCursor of(DocumentFilter filter, DocumentOrder order) {
        String parameters = Stream.of(
                        order,
                        filter.q == null ? null : filter.q.strip(),
                        filter.body,
                        filter.kindInCapitals(),
                        filter.status,
                        filter.year,
                        filter.session,
                        filter.itemWithoutSpaces(),
                        filter.modifiedSince())
                .map(value -> value == null
                        ? ""
                        : value.toString().replace("\\", "\\\\").replace("\n", "\\n"))
                .collect(Collectors.joining("\n"));
        CRC32C sum = new CRC32C();
        sum.update(parameters.getBytes(StandardCharsets.UTF_8));
        return new SearchCursor(HexFormat.of().toHexDigits((int) sum.getValue()), order);
    }

    /** @throws RuntimeException 400 if the cursor is none, or one of another list */
    Optional<ListPosition> read(PageRequest page) {
        return page.position(this::position);
    }

    String write(ListPosition last) {
        return list + " " + last.value() + " " + last.symbol();
    }

    private ListPosition position(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a cursor of documents has three parts");
        }
        if (!parts.group(1).equals(list)) {
            throw WebProblem.UNKNOWN_PARAMETER
                    .because("The cursor belongs to a list with other parameters. Send those of the page it came from,"
                            + " or begin again without a cursor.")
                    .with("parameter", "cursor")
                    .build();
        }
        long value = Long.parseLong(parts.group(2));
        if (!order.canBe(value)) {
            throw new IllegalArgumentException("no document has such a place in this order");
        }
        return new ListPosition(value, parts.group(3));
    }
}
