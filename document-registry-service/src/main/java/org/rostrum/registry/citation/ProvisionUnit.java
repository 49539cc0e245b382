package org.rostrum.registry.citation;

/** The parts of a text by which it is cited. */
public enum ProvisionUnit {
    /** Operative paragraph of a resolution or decision, numbered paragraph of another text. */
    PARAGRAPH,
    /** Preambular paragraph, counted from 1. */
    PREAMBULAR_PARAGRAPH,
    ARTICLE,
    CHAPTER,
    SECTION,
    ANNEX
}
