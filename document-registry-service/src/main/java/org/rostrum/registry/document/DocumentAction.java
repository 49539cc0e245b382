package org.rostrum.registry.document;

/** What happened to a document, as its history tells it. */
public enum DocumentAction {
    /** It became known to the registry. */
    ENTERED,
    /** It had only been cited, and was found to have come further. */
    FOUND,
    RESERVED,
    SUBMITTED,
    ISSUED,
    REISSUED,
    WITHDRAWN,
    /** Its symbol was given back unused. */
    RELEASED
}
