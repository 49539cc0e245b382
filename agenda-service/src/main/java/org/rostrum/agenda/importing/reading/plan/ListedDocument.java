package org.rostrum.agenda.importing.reading.plan;

/**
 * An entry of an item's documentation.
 *
 * @param symbol null where the entry prints none
 * @param title the entry without its symbol
 * @param text the entry as printed
 */
public record ListedDocument(String symbol, String title, String text, int line) {}
