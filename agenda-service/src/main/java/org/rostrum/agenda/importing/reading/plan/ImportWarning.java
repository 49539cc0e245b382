package org.rostrum.agenda.importing.reading.plan;

/**
 * Something odd in the document that a person should look at.
 *
 * @param line 1-based line the oddity is on
 * @param code stable kebab-case code, one of {@link WarningCode}
 * @param message what was found, what was made of it and what to check
 */
public record ImportWarning(int line, String code, String message) {}
