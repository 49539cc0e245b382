package org.rostrum.registry.body;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.rostrum.commons.persistence.JsonText;

/** Other names of a body, in the order given. */
record Aliases(List<String> list) {

    @Converter(autoApply = true)
    static class Text extends JsonText<Aliases> {
        Text() {
            super(new TypeReference<>() {});
        }
    }
}
