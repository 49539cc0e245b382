package org.rostrum.registry.instrument;

/** What kind of text an instrument is. */
public enum InstrumentType {
    RESOLUTION,
    DECISION,
    DECLARATION,
    /** Also a covenant, protocol or other treaty; cited by article. */
    CONVENTION,
    WORKPLAN,
    RECOMMENDATION,
    /** A report, conclusions or principles that are cited by paragraph. */
    OTHER
}
