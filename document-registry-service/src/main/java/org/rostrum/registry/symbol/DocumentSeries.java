package org.rostrum.registry.symbol;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The documents of one kind that a body numbers through a session or a year, or without end where it has neither.
 *
 * @param bodyPrefix series symbol of the body
 * @param session as printed; null where the series is not a session's
 * @param year four digits; null where the series is not a year's
 * @param kind in capitals, null for plain numbers
 */
public record DocumentSeries(String bodyPrefix, String session, Integer year, String kind) implements SymbolSeries {

    private static final SymbolReader READER = new SymbolReader();

    public DocumentSeries {
        Objects.requireNonNull(bodyPrefix, "bodyPrefix");
        kind = kind == null ? null : kind.toUpperCase(Locale.ROOT);
    }

    /** The series of a symbol, whatever its modifiers. */
    public static DocumentSeries of(DocumentSymbol symbol) {
        return new DocumentSeries(symbol.bodyPrefix(), symbol.session(), symbol.year(), symbol.kind());
    }

    /**
     * Whether the numbers run on over sessions and years, which are only added in parentheses. So it is with the
     * resolutions of the Security Council, {@code S/RES/1019 (1995)} (guide "UN Document Symbols", Dag Hammarskjöld
     * Library).
     */
    public boolean runsOn() {
        return bodyPrefix.equals("S") && "RES".equals(kind);
    }

    @Override
    public String key() {
        return String.join(
                "|",
                bodyPrefix,
                kind == null ? "" : kind,
                session == null || runsOn() ? "" : session,
                year == null || runsOn() ? "" : year.toString());
    }

    @Override
    public Composition symbol(int number) {
        return checked(SymbolLayout.write(this, number), number);
    }

    /**
     * The same, printed as another document of the series is: bodies differ in {@code INF.1} and {@code INF/1}.
     *
     * @param example canonical symbol of a base document; where it is of no use the usual spelling is taken
     */
    public Composition symbolLike(String example, int number) {
        if (!runsOn() && READER.read(example) instanceof SymbolReading.One(var like) && isPlain(like)) {
            String own = like.number();
            String start = example.substring(0, example.length() - own.length());
            if (checked(start + number, number) instanceof Composed composed) {
                return composed;
            }
        }
        return symbol(number);
    }

    /** Nothing but body, session or year, kind and number, the number last. */
    private boolean isPlain(DocumentSymbol like) {
        return of(like).equals(this)
                && like.canonical().endsWith(like.number())
                && like.parts().stream()
                        .noneMatch(part -> part.role() == PartRole.QUALIFIER || part.role() == PartRole.COUNTRY);
    }

    private Composition checked(String text, int number) {
        return switch (READER.read(text)) {
            case SymbolReading.One(var symbol) -> {
                List<String> differences = differences(symbol, number);
                yield differences.isEmpty() && symbol.canonical().equals(text)
                        ? new Composed(symbol)
                        : new Impossible("Put together this is '%s', which would be read as %s%s."
                                .formatted(
                                        text,
                                        symbol.canonical(),
                                        differences.isEmpty() ? "" : " with " + String.join(", ", differences)));
            }
            case SymbolReading.Several _ ->
                new Impossible("Put together this is '%s', which names several documents.".formatted(text));
            case SymbolReading.Ambiguous ambiguous -> refused(text, ambiguous.position(), ambiguous.message());
            case SymbolReading.NotASymbol none -> refused(text, none.position(), none.message());
        };
    }

    private static Impossible refused(String text, int position, String message) {
        return new Impossible("Put together this is '%s', at position %d: %s".formatted(text, position, message));
    }

    private List<String> differences(DocumentSymbol read, int expected) {
        List<String> differences = new ArrayList<>();
        compare(differences, "body", bodyPrefix, read.bodyPrefix());
        compare(differences, "session", session, read.session());
        compare(differences, "year", year, read.year());
        compare(differences, "kind", kind, read.kind());
        compare(differences, "number", Integer.toString(expected), read.number());
        compare(differences, "modifiers", List.of(), read.modifiers());
        compare(differences, "reissue mark", false, read.reissued());
        return differences;
    }

    private static void compare(List<String> differences, String part, Object given, Object read) {
        if (!Objects.equals(given, read)) {
            differences.add("%s %s instead of %s"
                    .formatted(part, read == null ? "none" : read, given == null ? "none" : given));
        }
    }
}
