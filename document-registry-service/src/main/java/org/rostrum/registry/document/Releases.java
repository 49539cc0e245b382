package org.rostrum.registry.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.rostrum.commons.persistence.JsonText;
import org.rostrum.commons.text.Language;

/** The release of each language version of which something is known. */
record Releases(@JsonValue Map<Language, Release> byLanguage) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Releases {}

    @Immutable
    @Converter(autoApply = true)
    static class Text extends JsonText<Releases> {
        Text() {
            super(new TypeReference<>() {});
        }
    }
}
