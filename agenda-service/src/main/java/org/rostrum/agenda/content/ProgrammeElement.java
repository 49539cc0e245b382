package org.rostrum.agenda.content;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;

/**
 * Something that happens under an item.
 *
 * @param holders who holds it; several hold it jointly
 * @param text the sentence that announces it
 */
public record ProgrammeElement(
        @NotNull Kind kind,
        @Size(max = 20) List<@Size(max = 300) String> holders,
        @Size(max = 2_000) String topic,
        @Size(max = 2_000) String focus,
        @Size(max = 10_000) String text) {

    /** What it is. */
    public enum Kind {
        THEMATIC_DISCUSSION,
        PANEL_DISCUSSION,
        BRIEFING,
        ORAL_UPDATE,
        PRESENTATION
    }

    public ProgrammeElement {
        holders = List.copyOf(Objects.requireNonNullElse(holders, List.of()));
    }
}
