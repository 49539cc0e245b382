package org.rostrum.agenda.importing.reading.plan;

/** What is cited. */
public enum CitationType {
    RESOLUTION,
    DECISION,
    DECLARATION,
    CONVENTION_ARTICLE,
    CONVENTION_CHAPTER,
    EARLIER_MEETING,
    SPECIAL_SESSION,
    WORKPLAN,
    APPROVAL,
    NOTE_VERBALE
}
