package org.rostrum.registry.symbol;

import java.util.Objects;
import java.util.Optional;

/**
 * One part of a symbol with what is known of it.
 *
 * @param text the part in its canonical spelling
 * @param role what it stands for
 * @param meaning in English, as the public guides say it; empty where the rules do not know
 */
public record SymbolPart(String text, PartRole role, Optional<String> meaning) {
    public SymbolPart {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(meaning, "meaning");
    }
}
