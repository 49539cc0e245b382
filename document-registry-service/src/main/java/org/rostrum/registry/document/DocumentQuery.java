package org.rostrum.registry.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Builds the condition of a list of documents. */
final class DocumentQuery {

    private final StringBuilder text = new StringBuilder("1 = 1");
    private final Map<String, Object> values = new HashMap<>();
    private final DocumentOrder order;

    private DocumentQuery(DocumentOrder order) {
        this.order = order;
    }

    /**
     * @param beginnings of symbols, one of which is asked for; null for every symbol
     * @param after null for the beginning of the list
     */
    static DocumentQuery of(
            DocumentFilter filter, Collection<String> beginnings, DocumentOrder order, ListPosition after) {
        DocumentQuery query = new DocumentQuery(order);
        query.equalOfSymbol("bodyPrefix", filter.body);
        query.equalOfSymbol("kind", filter.kindInCapitals());
        query.equalOfSymbol("session", filter.session);
        query.equal("status", filter.status);
        query.equal("year", filter.year);
        query.item(filter.itemWithoutSpaces());
        query.modifiedSince(filter.modifiedSince());
        if (beginnings != null) {
            query.symbolBeginsWith(beginnings);
        }
        if (after != null) {
            query.after(after);
        }
        return query;
    }

    String text() {
        String down = order.isDescending() ? " desc" : "";
        return text + " order by " + (order.field() == null ? "" : order.field() + down + ", ") + "symbol" + down;
    }

    Map<String, Object> values() {
        return values;
    }

    /** Symbols compare by their bytes, which lets the primary key find their beginnings. */
    private void symbolBeginsWith(Collection<String> beginnings) {
        text.append(" and (1 = 0");
        for (String beginning : beginnings) {
            text.append(" or symbol like ")
                    .append(parameter(escaped(beginning) + "%"))
                    .append(" escape '!'");
        }
        text.append(')');
    }

    private void item(String item) {
        if (item != null && isAscii(item)) {
            text.append(" and ").append(parameter(item)).append(" member of searchedItems");
        } else if (item != null) {
            text.append(" and 1 = 0");
        }
    }

    private void modifiedSince(Instant since) {
        if (since != null) {
            text.append(" and modifiedAt >= ").append(parameter(since));
        }
    }

    /** Unknown values come first, as both databases sort null; a descending list ends with them. */
    private void after(ListPosition last) {
        String beyond = order.isDescending() ? " < " : " > ";
        String symbolBeyond = "symbol" + beyond + parameter(last.symbol());
        String field = order.field();
        if (field == null) {
            text.append(" and ").append(symbolBeyond);
        } else if (last.value() == DocumentOrder.UNKNOWN) {
            text.append(" and (%s is null and %s%s)"
                    .formatted(field, symbolBeyond, order.isDescending() ? "" : " or " + field + " is not null"));
        } else {
            String value = parameter(valueOf(last));
            text.append(" and (%1$s%2$s%3$s or %1$s = %3$s and %4$s%5$s)"
                    .formatted(
                            field,
                            beyond,
                            value,
                            symbolBeyond,
                            order.isDescending() ? " or " + field + " is null" : ""));
        }
    }

    private Object valueOf(ListPosition last) {
        return order == DocumentOrder.DATE || order == DocumentOrder.DATE_DESCENDING
                ? LocalDate.ofEpochDay(last.value())
                : Instant.EPOCH.plus(last.value(), ChronoUnit.MICROS);
    }

    /** No symbol has other characters than ASCII, and its columns compare with no others. */
    private void equalOfSymbol(String field, String value) {
        if (value != null && !isAscii(value)) {
            text.append(" and 1 = 0");
        } else {
            equal(field, value);
        }
    }

    /** Whether a text can be compared with the columns of a symbol. */
    static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    private void equal(String field, Object value) {
        if (value != null) {
            text.append(" and ").append(field).append(" = ").append(parameter(value));
        }
    }

    private String parameter(Object value) {
        String name = "p" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    private static String escaped(String literal) {
        return literal.codePoints()
                .mapToObj(c -> c == '%' || c == '_' || c == '!' ? "!" + Character.toString(c) : Character.toString(c))
                .collect(Collectors.joining());
    }
}
