package org.rostrum.agenda.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.rostrum.agenda.text.TextRules;
import org.rostrum.agenda.text.Translation;
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
        @NotEmpty @Size(max = AgendaLimits.ITEMS) List<@NotNull @Valid ItemDraft> items) {

    static final String PRINTABLE_ASCII = "[ -~]+";

    AgendaHead head() {
        return new AgendaHead(symbol, kind, distribution, date, originalLanguage);
    }

    /**
     * One item with all that belongs to it.
     *
     * @param annotations paragraphs in order, HTML of the subset
     * @param invitations what participants are invited to do
     */
    public record ItemDraft(
            @NotNull ItemNumber number,
            @Size(max = 60) String numberAsPrinted,
            @NotNull LocalizedText title,
            LocalizedText shortTitle,
            Map<Language, @NotNull @Valid Translation> translations,
            @Size(max = AgendaLimits.PARTS) List<@NotNull LocalizedText> annotations,
            @Size(max = AgendaLimits.PARTS) List<@NotNull @Valid DocumentationDraft> documentation,
            @Size(max = AgendaLimits.PARTS) List<@NotNull @Valid ProgrammeDraft> programme,
            @Size(max = AgendaLimits.PARTS) List<@NotNull @Valid InvitationDraft> invitations,
            @Size(max = AgendaLimits.ITEMS) List<@NotNull @Valid ItemDraft> items) {

        public ItemDraft {
            annotations = listed(annotations);
            documentation = listed(documentation);
            programme = listed(programme);
            invitations = listed(invitations);
            items = listed(items);
        }

        /** With its sub-items, in order. */
        public Stream<ItemDraft> all() {
            return Stream.concat(Stream.of(this), items.stream().flatMap(ItemDraft::all));
        }

        /** Levels it has, itself included. */
        public int levels() {
            return 1 + items.stream().mapToInt(ItemDraft::levels).max().orElse(0);
        }

        /** With texts as they may be kept. @throws RuntimeException 422 where one may not */
        public ItemDraft cleaned() {
            TextRules.requirePlain("numberAsPrinted", numberAsPrinted);
            return new ItemDraft(
                    number,
                    numberAsPrinted,
                    TextRules.plain("title", title),
                    TextRules.plain("shortTitle", shortTitle),
                    translations,
                    annotations.stream()
                            .map(text -> TextRules.rich("annotations", text))
                            .toList(),
                    documentation.stream().map(DocumentationDraft::cleaned).toList(),
                    programme.stream().map(ProgrammeDraft::cleaned).toList(),
                    invitations.stream().map(InvitationDraft::cleaned).toList(),
                    items.stream().map(ItemDraft::cleaned).toList());
        }
    }

    private static <T> List<T> listed(List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
