package org.rostrum.registry.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;

/**
 * What is said of a document beside its symbol; all of it may be unknown.
 *
 * @param title the title by language
 * @param titlesAsPrinted every title under which agendas and other documents list it, each as printed there
 * @param status null where nothing is said: {@code CITED} for a new document, else what it is
 * @param originalLanguage the language the text was written in
 * @param date the date at its head
 * @param jobNumber number of the conference services' job, {@code V.23-12345}
 * @param items numbers of the agenda items it is listed under, as {@code 3(a)}; spaces are taken and dropped
 * @param releases for each language of which something is known, whether that version can be had
 */
public record DocumentDetails(
        LocalizedText title,

        @Size(max = MAX_TITLES) List<@NotNull LocalizedText> titlesAsPrinted,

        DocumentStatus status,
        Distribution distribution,
        Language originalLanguage,
        LocalDate date,
        @Size(min = 1, max = 500) String author,
        @Size(min = 1, max = 50) String jobNumber,

        @Size(max = MAX_ITEMS)
        List<@NotNull @Pattern(regexp = ITEM, message = "is a number such as 3, 3(a) or 3(a)(i)") String> items,

        @Valid Map<@NotNull Language, @NotNull @Valid Release> releases) {

    static final int MAX_TITLES = 50;
    static final int MAX_ITEMS = 50;
    /** The form of item numbers everywhere in Rostrum. */
    static final String ITEM = "[0-9A-Za-z]{1,6}(\\([0-9a-z]{1,6}\\)){0,4}";

    /** In characters (UTF-16 units). */
    static final int MAX_TITLE = 2_000;

    /** The same of all titles, those as printed too: lists and the index hold many documents in memory at once. */
    static final int MAX_TITLES_TOGETHER = 30_000;

    public DocumentDetails {
        titlesAsPrinted =
                titlesAsPrinted == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(titlesAsPrinted));
        items = items == null
                ? List.of()
                : items.stream()
                        .map(item -> item == null ? null : item.replace(" ", ""))
                        .distinct()
                        .collect(Collectors.collectingAndThen(
                                Collectors.toCollection(ArrayList::new), Collections::unmodifiableList));
        releases = releases == null || releases.isEmpty()
                ? Map.of()
                : Collections.unmodifiableMap(new EnumMap<>(releases));
    }

    /** The same with a status that is known. */
    DocumentDetails with(DocumentStatus known) {
        return new DocumentDetails(
                title,
                titlesAsPrinted,
                known,
                distribution,
                originalLanguage,
                date,
                author,
                jobNumber,
                items,
                releases);
    }

    /** What is said of the text when it is issued again: all but the job and the releases of the first issue. */
    DocumentDetails issuedAgain() {
        return new DocumentDetails(
                title,
                titlesAsPrinted,
                DocumentStatus.ISSUED,
                distribution,
                originalLanguage,
                date,
                author,
                null,
                items,
                null);
    }

    @Schema(hidden = true)
    @AssertTrue(message = "no title has more than " + MAX_TITLE + " characters")
    boolean isShortlyTitled() {
        return titles().allMatch(title -> title.length() <= MAX_TITLE);
    }

    @Schema(hidden = true)
    @AssertTrue(message = "all titles together have at most " + MAX_TITLES_TOGETHER + " characters")
    boolean isTitledWithinReason() {
        return titles().mapToInt(String::length).sum() <= MAX_TITLES_TOGETHER;
    }

    @Schema(hidden = true)
    @AssertTrue(message = "date is between the years 1000 and 9999")
    boolean isDatedWithinReason() {
        return date == null || date.getYear() >= 1_000 && date.getYear() <= 9_999;
    }

    private Stream<String> titles() {
        return Stream.concat(Stream.ofNullable(title), titlesAsPrinted.stream().filter(Objects::nonNull))
                .flatMap(text -> text.entries().values().stream());
    }
}
