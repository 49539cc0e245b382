package org.rostrum.agenda.text;

import java.util.UUID;

/**
 * Words of a paragraph that cite something, written {@code <cite data-…>words</cite>}.
 *
 * @param instrument id of an instrument in the registry ({@code data-instrument}), null where none is named
 * @param document symbol of a document ({@code data-document}), null where none is named
 * @param unit what is cited of it ({@code data-unit}): PARAGRAPH, ARTICLE, CHAPTER, …; null for the whole
 * @param number of that unit ({@code data-number}): {@code 18}, {@code 1 (b)}, {@code IV}
 * @param text the words, at most 500 characters of them
 */
public record TextCitation(UUID instrument, String document, String unit, String number, String text) {}
