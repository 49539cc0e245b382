package org.rostrum.agenda.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;

/**
 * A whole agenda as it is written.
 *
 * @param bodyPrefix series symbol of the session's body; may be left out, and is refused if it is another
 * @param symbol of the printed document; null where it has none yet
 * @param kind as printed: "Annotated provisional agenda"
 */
public record AgendaDraft(
        @NotNull UUID session,
        @Pattern(regexp = PRINTABLE_ASCII) @Size(max = 100) String bodyPrefix,
        @Pattern(regexp = PRINTABLE_ASCII) @Size(max = 150) String symbol,
        @Size(max = 200) String kind,
        @Size(max = 50) String distribution,
        LocalDate date,
        @NotNull Language originalLanguage,
        @NotEmpty @Size(max = 1_000) List<@NotNull @Valid ItemDraft> items) {

    private static final String PRINTABLE_ASCII = "[ -~]+";

    /** One item with all that belongs to it. @param annotations paragraphs in order */
    public record ItemDraft(
            @NotNull ItemNumber number,
            @Size(max = 60) String numberAsPrinted,
            @NotNull LocalizedText title,
            LocalizedText shortTitle,
            @Size(max = 500) List<@NotNull LocalizedText> annotations,
            @Size(max = 500) List<@NotNull @Valid DocumentationDraft> documentation,
            @Size(max = 100) List<@NotNull @Valid ProgrammeElement> programme,
            @Size(max = 1_000) List<@NotNull @Valid ItemDraft> items) {

        public ItemDraft {
            annotations = listed(annotations);
            documentation = listed(documentation);
            programme = listed(programme);
            items = listed(items);
        }
    }

    /** One document as printed. @param symbol null where none is printed */
    public record DocumentationDraft(
            @Pattern(regexp = PRINTABLE_ASCII) @Size(max = 150)
            String symbol,

            @NotNull LocalizedText title) {}

    private static <T> List<T> listed(List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
