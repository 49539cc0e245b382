package org.rostrum.agenda.content;

/** What happens under an item. */
public enum ProgrammeKind {
    THEMATIC_DISCUSSION,
    PANEL_DISCUSSION,
    BRIEFING,
    ORAL_UPDATE,
    PRESENTATION
}
