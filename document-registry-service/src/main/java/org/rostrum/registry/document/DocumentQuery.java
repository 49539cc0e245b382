package org.rostrum.registry.document;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rostrum.registry.FoldedText;
import org.rostrum.registry.symbol.SymbolReader;
import org.rostrum.registry.symbol.SymbolReading;

/** Builds the condition of a list of documents. */
final class DocumentQuery {

    private static final SymbolReader READER = new SymbolReader();
    /** A letter first, at least one stroke and no space: nobody means words of a title. */
    private static final Pattern BEGINNING_OF_A_SYMBOL = Pattern.compile("[A-Za-z][!-~]*/[!-~]*");

    private static final Pattern ASCII_WORD = Pattern.compile("[!-~]+");

    private final StringBuilder text = new StringBuilder("1 = 1");
    private final Map<String, Object> values = new HashMap<>();

    private DocumentQuery() {}

    static DocumentQuery of(DocumentFilter filter, String after) {
        DocumentQuery query = new DocumentQuery();
        query.equalOfSymbol("bodyPrefix", filter.body);
        query.equalOfSymbol("kind", filter.kind == null ? null : filter.kind.toUpperCase(Locale.ROOT));
        query.equal("status", filter.status);
        query.equal("year", filter.year);
        if (filter.q != null && !filter.q.isBlank()) {
            query.search(filter.q.strip());
        }
        if (after != null) {
            query.and("symbol > ", after);
        }
        return query;
    }

    String text() {
        return text + " order by symbol";
    }

    Map<String, Object> values() {
        return values;
    }

    private void search(String sought) {
        if (READER.read(sought) instanceof SymbolReading.One(var symbol)) {
            symbolBeginsWith(Set.of(symbol.canonical()));
        } else if (BEGINNING_OF_A_SYMBOL.matcher(sought).matches()) {
            symbolBeginsWith(asTypedAndInCapitals(sought));
        } else if (ASCII_WORD.matcher(sought).matches()) {
            text.append(" and (1 = 0");
            asTypedAndInCapitals(sought).forEach(start -> like(" or symbol", escaped(start) + "%"));
            like(" or titleWords", "%" + escaped(FoldedText.of(sought)) + "%");
            text.append(')');
        } else {
            for (String word : FoldedText.of(sought).split(" ")) {
                like(" and titleWords", "%" + escaped(word) + "%");
            }
        }
    }

    /** Symbols compare by their bytes, which lets the primary key find their beginnings. */
    private void symbolBeginsWith(Set<String> starts) {
        text.append(" and (1 = 0");
        starts.forEach(start -> like(" or symbol", escaped(start) + "%"));
        text.append(')');
    }

    private static Set<String> asTypedAndInCapitals(String sought) {
        return new LinkedHashSet<>(List.of(sought, sought.toUpperCase(Locale.ROOT)));
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
            and(field + " = ", value);
        }
    }

    private void and(String comparison, Object value) {
        text.append(" and ").append(comparison).append(parameter(value));
    }

    private void like(String field, String pattern) {
        text.append(field).append(" like ").append(parameter(pattern)).append(" escape '!'");
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
