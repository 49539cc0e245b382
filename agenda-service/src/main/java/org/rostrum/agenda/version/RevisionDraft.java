package org.rostrum.agenda.version;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A provisional agenda issued anew. @param symbol its new symbol, {@code …/Rev.1}; null where it keeps the one it has */
public record RevisionDraft(
        @Pattern(regexp = "[ -~]+") @Size(max = 150) String symbol, LocalDate date) {}
