package org.rostrum.registry.document;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;
import org.rostrum.registry.FoldedText;

/**
 * What is said of a document beside its symbol; all of it may be unknown.
 *
 * @param title the title by language
 * @param titlesAsPrinted every title under which agendas and other documents list it, each as printed there
 * @param status {@code CITED} where nothing is said
 * @param originalLanguage the language the text was written in
 * @param date the date at its head
 * @param jobNumber number of the conference services' job, {@code V.23-12345}
 */
public record DocumentDetails(
        LocalizedText title,

        @Size(max = MAX_TITLES) List<@NotNull LocalizedText> titlesAsPrinted,

        DocumentStatus status,
        Distribution distribution,
        Language originalLanguage,
        LocalDate date,
        @Size(min = 1, max = 500) String author,
        @Size(min = 1, max = 50) String jobNumber) {

    static final int MAX_TITLES = 50;
    /** In characters (UTF-16 units). */
    static final int MAX_TITLE = 2_000;

    public DocumentDetails {
        titlesAsPrinted =
                titlesAsPrinted == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(titlesAsPrinted));
        status = Objects.requireNonNullElse(status, DocumentStatus.CITED);
    }

    @Schema(hidden = true)
    @AssertTrue(message = "no title has more than " + MAX_TITLE + " characters")
    boolean isShortlyTitled() {
        return titles().allMatch(title -> title.length() <= MAX_TITLE);
    }

    @Schema(hidden = true)
    @AssertTrue(message = "date is between the years 1000 and 9999")
    boolean isDatedWithinReason() {
        return date == null || date.getYear() >= 1_000 && date.getYear() <= 9_999;
    }

    /** All titles in all languages, folded, for the search by words. */
    String titleWords() {
        return titles().map(FoldedText::of).distinct().collect(Collectors.joining("\n"));
    }

    private Stream<String> titles() {
        return Stream.concat(Stream.ofNullable(title), titlesAsPrinted.stream().filter(Objects::nonNull))
                .flatMap(text -> text.entries().values().stream());
    }
}
