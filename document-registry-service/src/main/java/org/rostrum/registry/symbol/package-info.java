/**
 * The symbols of United Nations documents: reading what people type, and telling symbols from what only looks like one.
 *
 * <p>Begin at {@link org.rostrum.registry.symbol.SymbolReader}. A text is cleaned ({@code TypedCharacters}), unwrapped
 * ({@code Unwrapping}: addresses, quotes, "document …"), checked for the usual look-alikes ({@code LookAlikes}), split
 * into the symbols it holds ({@code SymbolList}), and each is cut into segments ({@code SegmentLexer}) whose roles the
 * {@code SymbolGrammar} decides by two tables: {@code series.tsv} (who issues) and {@code words.tsv} (what the words
 * between the strokes mean). A table row names the public source it was taken from. Every step goes once from left to
 * right, so the time is linear in the length of the input.
 */
package org.rostrum.registry.symbol;
