package org.rostrum.agenda.citation;

/** What an agenda cites. */
public enum CitationKind {
    RESOLUTION,
    DECISION,
    DECLARATION,
    CONVENTION_ARTICLE,
    CONVENTION_CHAPTER,
    EARLIER_MEETING,
    SPECIAL_SESSION,
    WORKPLAN,
    APPROVAL,
    NOTE_VERBALE,
    DOCUMENT
}
