package org.rostrum.commons.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A text in one to six languages: {@code {"en": "…", "fr": "…"}}. No entry is empty. */
@JsonSerialize(using = LocalizedTextSerializer.class)
public final class LocalizedText {

    private static final List<Language> PREFERENCE =
            List.of(Language.EN, Language.FR, Language.ES, Language.RU, Language.ZH, Language.AR);

    private final Map<Language, String> entries;

    /** @throws IllegalArgumentException if there is no entry, or an empty one */
    @JsonCreator
    public LocalizedText(Map<Language, String> entries) {
        if (entries.isEmpty() || entries.values().stream().anyMatch(text -> text == null || text.isBlank())) {
            throw new IllegalArgumentException("a text needs at least one language, and no entry may be empty");
        }
        this.entries = Collections.unmodifiableMap(new EnumMap<>(entries));
    }

    public static LocalizedText of(Language language, String text) {
        return new LocalizedText(Map.of(language, text));
    }

    public Map<Language, String> entries() {
        return entries;
    }

    public Optional<String> in(Language language) {
        return Optional.ofNullable(entries.get(language));
    }

    /** Only the entry in {@code language}, or, where there is none, the one most people can read. */
    public LocalizedText bestFor(Language language) {
        if (entries.containsKey(language)) {
            return of(language, entries.get(language));
        }
        Language next =
                PREFERENCE.stream().filter(entries::containsKey).findFirst().orElseThrow();
        return of(next, entries.get(next));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LocalizedText text && entries.equals(text.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return entries.toString();
    }
}
