package org.rostrum.registry.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.rostrum.commons.persistence.JsonText;

/** How a document came to where it is, the first step first; empty for one entered before steps were recorded. */
record History(@JsonValue List<DocumentStep> steps) {

    static final History NONE = new History(List.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    History {
        steps = List.copyOf(steps);
    }

    History and(DocumentStep step) {
        return new History(Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    /** Whether the symbol was given back, so that it must never name another document. */
    boolean endsInRelease() {
        return !steps.isEmpty() && steps.getLast().action() == DocumentAction.RELEASED;
    }

    @Immutable
    @Converter(autoApply = true)
    static class Text extends JsonText<History> {
        Text() {
            super(new TypeReference<>() {});
        }
    }
}
