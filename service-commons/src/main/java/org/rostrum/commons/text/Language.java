package org.rostrum.commons.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The six official languages of the United Nations, by ISO 639-1 code. */
public enum Language {
    AR,
    ZH,
    EN,
    FR,
    RU,
    ES;

    /** The lower-case code, as it stands in JSON and addresses. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if {@code code} is none of the six */
    @JsonCreator
    public static Language of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'%s' is none of the official languages %s"
                        .formatted(
                                code,
                                Arrays.stream(values()).map(Language::code).collect(Collectors.joining(", ")))));
    }
}
