package org.rostrum.registry.document;

/** How far a document has come. {@link Transition} says what leads from one to the next. */
public enum DocumentStatus {
    /** Another document names it; no more is known. */
    CITED,
    /** Its symbol is taken, its text not yet handed in. */
    RESERVED,
    /** Handed in for editing, translation and reproduction. */
    SUBMITTED,
    ISSUED,
    /** Issued again for technical reasons, under the symbol with one asterisk more. */
    REISSUED,
    WITHDRAWN
}
