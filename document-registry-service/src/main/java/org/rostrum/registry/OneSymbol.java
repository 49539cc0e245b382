package org.rostrum.registry;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.rostrum.registry.symbol.DocumentSymbol;
import org.rostrum.registry.symbol.SymbolReader;
import org.rostrum.registry.symbol.SymbolReading;

/** Reads the one symbol that a caller names, as it is printed or typed otherwise. */
public final class OneSymbol {

    private static final SymbolReader READER = new SymbolReader();

    private OneSymbol() {}

    /** @throws RuntimeException 400 with the place and the reason if the text is not one symbol */
    public static DocumentSymbol of(String typed) {
        SymbolReading reading = READER.read(typed);
        return switch (reading) {
            case SymbolReading.One(DocumentSymbol symbol) -> symbol;
            case SymbolReading.Several several ->
                throw RegistryProblem.NOT_A_SYMBOL
                        .because("'%s' names %d symbols. Name each alone."
                                .formatted(typed, several.symbols().size()))
                        .with("outcome", reading.outcome())
                        .with(
                                "symbols",
                                several.symbols().stream()
                                        .map(DocumentSymbol::canonical)
                                        .toList())
                        .build();
            case SymbolReading.Ambiguous(var candidates, int position, String message) ->
                throw unreadable(typed, reading, position, message)
                        .with(
                                "symbols",
                                candidates.stream()
                                        .map(DocumentSymbol::canonical)
                                        .toList())
                        .build();
            case SymbolReading.NotASymbol(int position, String message) ->
                throw unreadable(typed, reading, position, message).build();
        };
    }

    private static HttpProblem.Builder unreadable(String typed, SymbolReading reading, int position, String message) {
        return RegistryProblem.NOT_A_SYMBOL
                .because("'%s' at position %d: %s".formatted(typed, position, message))
                .with("outcome", reading.outcome())
                .with("position", position);
    }
}
