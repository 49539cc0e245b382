package org.rostrum.registry.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;

/**
 * What a search can ask of a document.
 *
 * @param items numbers of agenda items
 */
public record DocumentSource(
        String symbol,
        String bodyPrefix,
        String session,
        Integer year,
        String kind,
        DocumentStatus status,
        LocalDate date,
        Instant modifiedAt,
        List<String> items,
        List<Title> titles) {

    /** One title in one language. */
    public record Title(Language language, String text) {}

    /** For Hibernate, from the columns. */
    DocumentSource(
            String symbol,
            String bodyPrefix,
            String session,
            Integer year,
            String kind,
            DocumentStatus status,
            LocalDate date,
            Instant modifiedAt,
            AgendaItems items,
            LocalizedText title,
            PrintedTitles titlesAsPrinted) {
        this(
                symbol,
                bodyPrefix,
                session,
                year,
                kind,
                status,
                date,
                modifiedAt,
                items.numbers(),
                titles(title, titlesAsPrinted.list()));
    }

    /** Every title in every language, the document's own first. */
    public static List<Title> titles(LocalizedText title, List<LocalizedText> titlesAsPrinted) {
        return Stream.concat(Stream.ofNullable(title), titlesAsPrinted.stream())
                .flatMap(text -> text.entries().entrySet().stream())
                .map(entry -> new Title(entry.getKey(), entry.getValue()))
                .distinct()
                .toList();
    }
}
