package org.rostrum.registry.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.rostrum.commons.persistence.JsonText;

/** The agenda items a document is listed under, in the order given. */
record AgendaItems(@JsonValue List<String> numbers) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    AgendaItems {}

    @Immutable
    @Converter(autoApply = true)
    static class Text extends JsonText<AgendaItems> {
        Text() {
            super(new TypeReference<>() {});
        }
    }
}
