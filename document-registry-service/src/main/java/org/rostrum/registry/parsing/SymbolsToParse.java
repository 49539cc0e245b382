package org.rostrum.registry.parsing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.rostrum.registry.symbol.SymbolReader;

/**
 * Texts to read as symbols.
 *
 * @param symbols 1–100, each of at most {@link SymbolReader#MAX_INPUT} code points
 */
public record SymbolsToParse(
        @NotNull @Size(min = 1, max = MAX_TEXTS)
        List<@NotNull @CodePoints(max = SymbolReader.MAX_INPUT) String> symbols) {

    static final int MAX_TEXTS = 100;
}
