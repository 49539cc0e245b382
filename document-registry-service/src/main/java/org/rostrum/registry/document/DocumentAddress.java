package org.rostrum.registry.document;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.rostrum.registry.RegistryProblem;
import org.rostrum.registry.symbol.DocumentSymbol;
import org.rostrum.registry.symbol.SymbolReader;
import org.rostrum.registry.symbol.SymbolReading;

/** What the path of a request names: the document of the symbol, typed as it is printed or otherwise. */
record DocumentAddress(String typed, DocumentSymbol symbol) {

    private static final SymbolReader READER = new SymbolReader();

    /**
     * @param typed the decoded end of the path; whether its slashes were encoded makes no difference
     * @throws RuntimeException 400 with the place and the reason if that is not one symbol
     */
    static DocumentAddress of(String typed) {
        SymbolReading reading = READER.read(typed);
        return switch (reading) {
            case SymbolReading.One(DocumentSymbol symbol) -> new DocumentAddress(typed, symbol);
            case SymbolReading.Several several ->
                throw RegistryProblem.NOT_A_SYMBOL
                        .because("'%s' names %d symbols. Ask for each alone."
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

    /** The path of a document, its slashes encoded. */
    static URI of(DocumentSymbol symbol) {
        // A form encodes a space as a plus sign; a path does not (RFC 3986 section 2.1).
        String segment =
                URLEncoder.encode(symbol.canonical(), StandardCharsets.UTF_8).replace("+", "%20");
        return URI.create("/v1/documents/" + segment);
    }

    boolean isCanonical() {
        return typed.equals(symbol.canonical());
    }

    /** The symbol to write to; a variant is refused, since a redirected write is easily lost or repeated. */
    DocumentSymbol requireCanonical() {
        if (!isCanonical()) {
            throw RegistryProblem.NOT_CANONICAL
                    .because("'%s' is spelled %s. Send the request to %s."
                            .formatted(typed, symbol.canonical(), of(symbol)))
                    .with("canonical", symbol.canonical())
                    .with("location", of(symbol))
                    .build();
        }
        return symbol;
    }
}
