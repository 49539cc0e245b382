package org.rostrum.agenda.diff;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.rostrum.agenda.content.AgendaView;
import org.rostrum.agenda.content.AgendaView.AnnotationView;
import org.rostrum.agenda.content.AgendaView.DocumentationView;
import org.rostrum.agenda.content.AgendaView.InvitationView;
import org.rostrum.agenda.content.AgendaView.ItemView;
import org.rostrum.agenda.content.AgendaView.PartView;
import org.rostrum.agenda.content.AgendaView.ProgrammeView;
import org.rostrum.agenda.text.Translation;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;

/** What of a thing can differ, by name and language, as text. */
final class Members {

    private static final String TRANSLATIONS = "translations";

    private final Map<Key, String> values = new LinkedHashMap<>();

    /** @param language null of what is no text */
    record Key(String member, Language language) {}

    Map<Key, String> values() {
        return values;
    }

    static Members of(AgendaView agenda) {
        return new Members()
                .put("symbol", agenda.symbol())
                .put("kind", agenda.kind())
                .put("distribution", agenda.distribution())
                .put("date", agenda.date())
                .put("originalLanguage", agenda.originalLanguage());
    }

    static Members titles(ItemView item) {
        return new Members()
                .put("title", item.title())
                .put("shortTitle", item.shortTitle())
                .put(item.translations());
    }

    static Members of(PartView part) {
        Members members =
                switch (part) {
                    case AnnotationView annotation -> new Members().put("text", annotation.text());
                    case DocumentationView document ->
                        new Members().put("symbol", document.symbol()).put("title", document.title());
                    case ProgrammeView element ->
                        new Members()
                                .put("kind", element.kind())
                                .put("topic", element.topic())
                                .put("focus", element.focus())
                                .put("text", element.text())
                                .put("holders", joined(element.holders()));
                    case InvitationView invitation ->
                        new Members().put("addressee", invitation.addressee()).put("text", invitation.text());
                };
        return members.put(part.translations());
    }

    /** The words of a thing that is new or gone: its first text in each language. */
    static LocalizedText words(PartView part) {
        return switch (part) {
            case AnnotationView annotation -> annotation.text();
            case DocumentationView document -> document.title();
            case ProgrammeView element -> firstOf(element);
            case InvitationView invitation -> invitation.text();
        };
    }

    private static LocalizedText firstOf(ProgrammeView element) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(element.topic(), element.text(), element.focus()),
                        element.holders().stream())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static LocalizedText joined(List<LocalizedText> texts) {
        Map<Language, List<String>> byLanguage = new EnumMap<>(Language.class);
        texts.forEach(text -> text.entries().forEach((language, one) -> byLanguage
                .computeIfAbsent(language, key -> new java.util.ArrayList<>())
                .add(one)));
        return byLanguage.isEmpty()
                ? null
                : new LocalizedText(byLanguage.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.join("; ", entry.getValue()))));
    }

    private Members put(String member, Object value) {
        if (value instanceof LocalizedText text) {
            text.entries().forEach((language, one) -> values.put(new Key(member, language), one));
        } else if (value != null) {
            values.put(new Key(member, null), value.toString());
        }
        return this;
    }

    private Members put(Map<Language, Translation> translations) {
        if (translations != null) {
            translations.forEach((language, translation) -> values.put(
                    new Key(TRANSLATIONS, language), translation.state().name()));
        }
        return this;
    }
}
