package org.rostrum.agenda.importing;

/** Where an import stands. */
public enum ImportState {
    /** Read, and nothing made of it yet. */
    PLANNED,
    APPLYING,
    COMPLETED,
    /** A step failed; applying again goes on from there. */
    FAILED
}
