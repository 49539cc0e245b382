package org.rostrum.registry.document;

/** How far a document has come. */
public enum DocumentStatus {
    /** Another document names it; no more is known. */
    CITED,
    /** Its symbol is taken, its text not yet handed in. */
    RESERVED,
    /** Handed in for editing, translation and reproduction. */
    SUBMITTED,
    ISSUED,
    WITHDRAWN
}
