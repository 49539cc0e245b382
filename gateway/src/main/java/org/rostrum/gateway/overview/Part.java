package org.rostrum.gateway.overview;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A part of an overview: what {@code ?fields=} chooses from, and what can be missing. */
public enum Part {
    SESSION("session"),
    MEETINGS("meetings"),
    REMOTE_TIME("remoteTime"),
    AGENDA("agenda"),
    DOCUMENTS("documents");

    private final String text;

    Part(String text) {
        this.text = text;
    }

    @JsonValue
    public String text() {
        return text;
    }

    /** All, by their names in JSON. */
    static String names() {
        return Arrays.stream(values()).map(Part::text).collect(Collectors.joining(", "));
    }

    /**
     * The parts that {@code ?fields=} names; all where it is not given.
     *
     * @param fields names with commas between them, or null
     * @throws IllegalArgumentException for a name that is none
     */
    static Set<Part> of(String fields) {
        if (fields == null) {
            return EnumSet.allOf(Part.class);
        }
        Set<Part> chosen = EnumSet.noneOf(Part.class);
        for (String name : fields.split(",", -1)) {
            chosen.add(named(name.strip())
                    .orElseThrow(() -> new IllegalArgumentException(
                            "'%s' is no part of an overview. The parts are: %s.".formatted(name.strip(), names()))));
        }
        return Collections.unmodifiableSet(chosen);
    }

    private static Optional<Part> named(String name) {
        return Arrays.stream(values()).filter(part -> part.text.equals(name)).findFirst();
    }
}
