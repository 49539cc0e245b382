package org.rostrum.registry.body;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;
import org.rostrum.registry.FoldedText;

/**
 * What the secretariat says of a body.
 *
 * @param prefix series symbol such as {@code CAC/COSP/EG.1}, null where it has none or none is known
 * @param names the name by language
 * @param aliases other names and abbreviations, in any language
 * @param parent id of the body this one belongs to
 * @param inferred whether the prefix was concluded, from the symbols of the body's documents for example, not stated
 */
public record BodyDetails(
        @SeriesSymbol String prefix,
        @NotNull LocalizedText names,
        @Size(max = MAX_ALIASES) List<@NotBlank String> aliases,
        UUID parent,
        boolean inferred) {

    static final int MAX_ALIASES = 50;
    /** In characters (UTF-16 units), as written and as folded. */
    static final int MAX_NAME = 500;

    public BodyDetails {
        aliases = aliases == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(aliases));
    }

    @Schema(hidden = true)
    @AssertTrue(message = "no name or alias has more than " + MAX_NAME + " characters")
    boolean isShortlyNamed() {
        return written()
                .allMatch(
                        name -> name.length() <= MAX_NAME && FoldedText.of(name).length() <= MAX_NAME);
    }

    @Schema(hidden = true)
    @AssertTrue(message = "only a prefix can be inferred, and there is none")
    boolean isInferredOfAPrefix() {
        return prefix != null || !inferred;
    }

    /** What the list of bodies finds it by: names of every language and aliases. */
    Set<String> foldedNames() {
        return written().map(FoldedText::of).collect(Collectors.toSet());
    }

    /** The name by which two bodies without prefix are known to be the same. */
    Optional<String> unprefixedName() {
        return prefix == null ? names.in(Language.EN).map(FoldedText::of) : Optional.empty();
    }

    private Stream<String> written() {
        return Stream.concat(
                names == null ? Stream.of() : names.entries().values().stream(),
                aliases.stream().filter(alias -> alias != null && !alias.isBlank()));
    }
}
