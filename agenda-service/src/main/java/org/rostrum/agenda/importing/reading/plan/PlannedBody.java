package org.rostrum.agenda.importing.reading.plan;

/**
 * A body as the document names it.
 *
 * @param name name as printed
 * @param prefix series symbol such as {@code CAC/COSP/EG.1}, null where unknown
 * @param prefixInferred whether the prefix was taken from the symbols of the documents listed
 * @param line line of the name
 */
public record PlannedBody(String name, String prefix, boolean prefixInferred, int line) {}
