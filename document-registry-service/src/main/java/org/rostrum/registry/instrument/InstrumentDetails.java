package org.rostrum.registry.instrument;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;
import org.rostrum.registry.FoldedText;

/**
 * What is said of something that can be cited by paragraph or article.
 *
 * @param body id of the body that adopted it, null where none is known
 * @param designation {@code 9/3}; many bodies have one of the same designation
 * @param title the title by language
 * @param symbol of the document that holds it, if any; it need not be in the registry
 * @param date day of adoption
 */
public record InstrumentDetails(
        @NotNull InstrumentType type,
        UUID body,
        @Size(max = 50) String designation,
        LocalizedText title,
        String symbol,
        LocalDate date) {

    /** In characters (UTF-16 units), as written and as folded. */
    static final int MAX_TITLE = 500;

    @Schema(hidden = true)
    @AssertTrue(message = "an instrument has a designation, a title or both, and a designation is not blank")
    boolean isNamed() {
        return designation == null ? title != null : !designation.isBlank();
    }

    @Schema(hidden = true)
    @AssertTrue(message = "no title has more than " + MAX_TITLE + " characters")
    boolean isShortlyTitled() {
        return title == null
                || title.entries().values().stream()
                        .allMatch(text -> text.length() <= MAX_TITLE
                                && FoldedText.of(text).length() <= MAX_TITLE);
    }

    InstrumentDetails withSymbol(String canonical) {
        return new InstrumentDetails(type, body, designation, title, canonical, date);
    }

    /**
     * By which two instruments of a type are known to be the same: the body and the designation, or, where there is
     * none, the title (in English, or the language most people read) and the day.
     */
    String knownAs() {
        String name = designation != null
                ? FoldedText.of(designation)
                : "%s %s".formatted(date, FoldedText.of(titleToCompare()));
        return "%s %s".formatted(body, name);
    }

    private String titleToCompare() {
        return title.bestFor(Language.EN).entries().values().iterator().next();
    }
}
