package org.rostrum.agenda.text;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.rostrum.agenda.AgendaProblem;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;

/**
 * How the translations of one thing follow its texts. Exactly one language is the original; what was made from an older
 * original is stale without anybody saying so.
 */
public final class Translations {

    private Translations() {}

    /**
     * Of something new.
     *
     * @param texts all texts of it, null where it lacks one; without any, nothing is said of languages
     * @param usual the original language of the agenda
     * @param given what the writer says of languages, null for nothing
     * @param version of the agenda that this makes
     */
    public static Map<Language, Translation> begun(
            List<LocalizedText> texts, Language usual, Map<Language, Translation> given, long version) {
        Set<Language> languages = languages(texts);
        if (languages.isEmpty()) {
            return Map.of();
        }
        Language original = givenOriginal(given);
        if (original == null) {
            original = languages.contains(usual) ? usual : languages.iterator().next();
        }
        return follow(Map.of(), Set.of(), texts, languages, original, given, version);
    }

    /** Of something that was {@code before} and is {@code after}. @param given languages the writer speaks of */
    public static Map<Language, Translation> changed(
            Map<Language, Translation> current,
            List<LocalizedText> before,
            List<LocalizedText> after,
            Map<Language, Translation> given,
            long version) {
        Set<Language> languages = languages(after);
        if (languages.isEmpty()) {
            return Map.of();
        }
        Language original = givenOriginal(given);
        if (original == null) {
            original = current.isEmpty() ? languages.iterator().next() : originalOf(current);
        }
        Set<Language> untouched = new LinkedHashSet<>();
        for (Language language : languages) {
            if (current.containsKey(language) && in(before, language).equals(in(after, language))) {
                untouched.add(language);
            }
        }
        return follow(current, untouched, after, languages, original, given, version);
    }

    /** As readers see it: what was made before the original last changed is stale. */
    public static Map<Language, Translation> shown(Map<Language, Translation> stored) {
        if (stored.isEmpty()) {
            return Map.of();
        }
        long originalSince = stored.get(originalOf(stored)).madeFrom();
        Map<Language, Translation> shown = new EnumMap<>(Language.class);
        stored.forEach((language, translation) -> shown.put(
                language,
                translation.madeFrom() < originalSince
                        ? new Translation(TranslationState.STALE, translation.madeFrom())
                        : translation));
        return Collections.unmodifiableMap(shown);
    }

    private static Map<Language, Translation> follow(
            Map<Language, Translation> current,
            Set<Language> untouched,
            List<LocalizedText> texts,
            Set<Language> languages,
            Language original,
            Map<Language, Translation> given,
            long version) {
        if (!languages.contains(original)) {
            throw AgendaProblem.TRANSLATION_MISTAKE
                    .because(
                            ("The original is in %s, and no text is. Leave it in, or say by translations which language"
                                            + " is the original now.")
                                    .formatted(original.code()))
                    .with("language", original)
                    .build();
        }
        Map<Language, Translation> stated = given == null ? Map.of() : given;
        stated.keySet().stream()
                .filter(language -> !languages.contains(language))
                .findFirst()
                .ifPresent(language -> {
                    throw AgendaProblem.TRANSLATION_MISTAKE
                            .because("There is no text in %s, so it has no state. Send the text with it."
                                    .formatted(language.code()))
                            .with("language", language)
                            .build();
                });
        Map<Language, Translation> result = new EnumMap<>(Language.class);
        for (Language language : languages) {
            Translation there = untouched.contains(language) ? current.get(language) : null;
            result.put(
                    language,
                    language == original
                            ? original(there, version)
                            : translated(there, stated.get(language), language, version));
        }
        return result;
    }

    private static Translation original(Translation there, long version) {
        return new Translation(TranslationState.ORIGINAL, there == null ? version : there.madeFrom());
    }

    private static Translation translated(Translation there, Translation stated, Language language, long version) {
        if (stated != null) {
            long madeFrom = Objects.requireNonNullElse(stated.madeFrom(), version);
            if (madeFrom < 1 || madeFrom > version) {
                throw AgendaProblem.TRANSLATION_MISTAKE
                        .because("The translation into %s cannot be made from version %d: there are 1 to %d."
                                .formatted(language.code(), madeFrom, version))
                        .with("language", language)
                        .build();
            }
            return new Translation(stated.state(), madeFrom);
        }
        return there == null || there.state() == TranslationState.ORIGINAL
                ? new Translation(TranslationState.OFFICIAL, version)
                : there;
    }

    private static Language givenOriginal(Map<Language, Translation> given) {
        if (given == null) {
            return null;
        }
        List<Language> originals = given.entrySet().stream()
                .filter(entry -> entry.getValue().state() == TranslationState.ORIGINAL)
                .map(Map.Entry::getKey)
                .toList();
        if (originals.size() > 1) {
            throw AgendaProblem.TRANSLATION_MISTAKE
                    .because("Only one language is the original.")
                    .with("languages", originals)
                    .build();
        }
        return originals.isEmpty() ? null : originals.getFirst();
    }

    private static Language originalOf(Map<Language, Translation> stored) {
        return stored.entrySet().stream()
                .filter(entry -> entry.getValue().state() == TranslationState.ORIGINAL)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No language is the original: " + stored));
    }

    private static Set<Language> languages(List<LocalizedText> texts) {
        Set<Language> languages = new LinkedHashSet<>();
        texts.stream()
                .filter(Objects::nonNull)
                .forEach(text -> languages.addAll(text.entries().keySet()));
        return languages;
    }

    private static List<String> in(List<LocalizedText> texts, Language language) {
        return texts.stream()
                .map(text -> text == null ? "" : text.in(language).orElse(""))
                .toList();
    }
}
