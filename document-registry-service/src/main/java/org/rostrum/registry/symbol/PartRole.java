package org.rostrum.registry.symbol;

/** What one part of a symbol stands for. */
public enum PartRole {
    /** The organ or series that begins the symbol: {@code A}, {@code CAC}. */
    SERIES,
    /** A subsidiary body: {@code C.3}, {@code WG.6}. */
    BODY,
    /** A session: {@code 73}, {@code S-33}, {@code (XXIX)}. */
    SESSION,
    /** A calendar year. */
    YEAR,
    /** The kind of document: {@code RES}, {@code L}. */
    KIND,
    /** The document's own number. */
    NUMBER,
    /** A country or area reported on, by its three-letter code. */
    COUNTRY,
    /** An addition to the base document. */
    MODIFIER,
    /** Well formed, and its role not known to the rules. */
    QUALIFIER
}
