package org.rostrum.registry.allocation;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Of which series the next number is asked for: a body's documents of one kind, or one document's modifiers.
 *
 * @param body series symbol of the body: {@code CAC/COSP/EG.1}
 * @param session as printed in symbols ({@code 73}, {@code S-27}), where the series is a session's
 * @param year four digits, where the series is a year's
 * @param kind {@code CRP}, {@code L}, {@code RES}; absent for plain numbers
 * @param base symbol of the document to modify
 * @param modifier {@code Add}, {@code Corr}, {@code Rev}, {@code Amend} or {@code Supp}
 */
@Schema(examples = "{\"body\": \"CAC/COSP/EG.1\", \"year\": 2024, \"kind\": \"CRP\"}")
public record AllocationRequest(
        @Pattern(regexp = SERIES) String body,
        @Pattern(regexp = PART) String session,
        @Min(1946) @Max(2199) Integer year,
        @Pattern(regexp = PART) String kind,
        @Pattern(regexp = "[ -~]{1,150}") String base,
        @Pattern(regexp = PART) String modifier) {

    private static final String SERIES = "[!-~]{1,100}";
    private static final String PART = "[!-~]{1,20}";

    @Schema(hidden = true)
    @AssertTrue(
            message =
                    "either body (with session or year, and kind) or base with modifier is given, and no other member")
    boolean isOfOneSeries() {
        boolean ofABody = Stream.of(session, year, kind).anyMatch(part -> part != null) || body != null;
        return ofABody
                ? body != null && base == null && modifier == null && (session == null || year == null)
                : base != null && modifier != null;
    }
}
