package org.rostrum.registry.parsing;

import java.util.List;
import org.rostrum.registry.symbol.DocumentSymbol;
import org.rostrum.registry.symbol.SymbolModifier;
import org.rostrum.registry.symbol.SymbolOutcome;
import org.rostrum.registry.symbol.SymbolReading;

/**
 * What a text holds, as callers see it. What stands from {@code canonical} to {@code number} and {@code base} is null
 * where the text is not one symbol; {@link DocumentSymbol} says what each is.
 *
 * @param valid whether the text is one symbol
 * @param symbols the canonical symbols of a list or range, in its order; else empty
 * @param problem why the text is not one symbol; null where it is one, or a list
 */
public record ParsedText(
        String input,
        SymbolOutcome outcome,
        boolean valid,
        String canonical,
        String bodyPrefix,
        String parentPrefix,
        String session,
        Integer year,
        String kind,
        String number,
        List<SymbolModifier> modifiers,
        String base,
        boolean reissued,
        List<String> symbols,
        Problem problem) {

    /** @param position 0-based code point of the input */
    public record Problem(int position, String message) {}

    static ParsedText of(String input, SymbolReading reading) {
        return switch (reading) {
            case SymbolReading.One(DocumentSymbol symbol) -> one(input, reading, symbol);
            case SymbolReading.Several several ->
                none(
                        input,
                        reading,
                        several.symbols().stream()
                                .map(DocumentSymbol::canonical)
                                .toList(),
                        null);
            case SymbolReading.Ambiguous ambiguous ->
                none(input, reading, List.of(), new Problem(ambiguous.position(), ambiguous.message()));
            case SymbolReading.NotASymbol(int position, String message) ->
                none(input, reading, List.of(), new Problem(position, message));
        };
    }

    private static ParsedText one(String input, SymbolReading reading, DocumentSymbol symbol) {
        return new ParsedText(
                input,
                reading.outcome(),
                reading.outcome().valid(),
                symbol.canonical(),
                symbol.bodyPrefix(),
                symbol.parentPrefix(),
                symbol.session(),
                symbol.year(),
                symbol.kind(),
                symbol.number(),
                symbol.modifiers(),
                symbol.base(),
                symbol.reissued(),
                List.of(),
                null);
    }

    private static ParsedText none(String input, SymbolReading reading, List<String> symbols, Problem problem) {
        return new ParsedText(
                input,
                reading.outcome(),
                reading.outcome().valid(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                false,
                symbols,
                problem);
    }
}
