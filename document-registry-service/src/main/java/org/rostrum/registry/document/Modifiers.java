package org.rostrum.registry.document;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.rostrum.commons.persistence.JsonText;
import org.rostrum.registry.symbol.SymbolModifier;

/** The modifiers of a symbol in its order. */
record Modifiers(List<SymbolModifier> list) {

    @Immutable
    @Converter(autoApply = true)
    static class Text extends JsonText<Modifiers> {
        Text() {
            super(new TypeReference<>() {});
        }
    }
}
