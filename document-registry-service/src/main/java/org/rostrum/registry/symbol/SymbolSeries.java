package org.rostrum.registry.symbol;

import java.util.ArrayList;
import java.util.List;

/** Symbols that are numbered one after the other. */
public sealed interface SymbolSeries permits DocumentSeries, ModifierSeries {

    /** No number of a series is greater: it has at most nine digits. */
    int GREATEST = 999_999_999;

    /** What tells this series from all others; ASCII where {@link #symbol} can make one at all. */
    String key();

    /** Series symbol of the body whose documents these are. */
    String bodyPrefix();

    /** The symbol with one number of the series. @param number from 1 to {@link #GREATEST} */
    Composition symbol(int number);

    /** What became of parts put together. */
    sealed interface Composition {}

    /** A symbol that, read again, gives the parts it was made of. */
    record Composed(DocumentSymbol symbol) implements Composition {}

    /** There is no such symbol. @param reason a sentence for whoever gave the parts */
    record Impossible(String reason) implements Composition {}

    /** A number of a series that a symbol uses. */
    record Taken(String series, int number) {}

    /**
     * Every number that a symbol uses, the document's own first: {@code A/78/251/Add.3} uses 251 of its session and 3
     * of the addenda. Numbers that are not digits belong to no series.
     */
    static List<Taken> takenBy(DocumentSymbol symbol) {
        List<Taken> taken = new ArrayList<>();
        int own = leadingDigits(symbol.number());
        if (own > 0) {
            taken.add(new Taken(DocumentSeries.of(symbol).key(), own));
        }
        int from = symbol.base().length();
        for (SymbolModifier modifier : symbol.modifiers()) {
            int number = modifier.number() == null ? 0 : leadingDigits(modifier.number());
            String start = "/" + modifier.kind() + ".";
            int at = symbol.canonical().indexOf(start + modifier.number(), from);
            if (at >= 0) {
                from = at + start.length();
                if (number > 0) {
                    taken.add(new Taken(symbol.canonical().substring(0, from), number));
                }
            }
        }
        return List.copyOf(taken);
    }

    /** The digits a number begins with; 0 where there are none, or more than {@link #GREATEST} has. */
    static int leadingDigits(String number) {
        int end = 0;
        while (end < number.length() && TypedText.isDigit(number.charAt(end))) {
            end++;
        }
        return end == 0 || end > 9 ? 0 : Integer.parseInt(number.substring(0, end));
    }
}
