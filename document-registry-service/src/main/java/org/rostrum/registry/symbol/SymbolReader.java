package org.rostrum.registry.symbol;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.rostrum.registry.symbol.SymbolReading.Ambiguous;
import org.rostrum.registry.symbol.SymbolReading.NotASymbol;

/** Reads the symbols of United Nations documents as people type, print and paste them. Never throws for any text. */
public final class SymbolReader {
    /** A canonical symbol has at most so many code points; the longest seen in public lists have some sixty. */
    public static final int MAX_SYMBOL = 150;

    /** A text with a list of symbols or a pasted address has at most so many code points. */
    public static final int MAX_INPUT = 1000;

    /** A list or range gives at most so many symbols back: as many as a page of any list here. */
    public static final int MAX_SYMBOLS = 100;

    private final Predicate<String> knownBody;

    /** @param knownBody whether the caller knows a body by its prefix; asked only for bodies the rules do not know */
    public SymbolReader(Predicate<String> knownBody) {
        this.knownBody = Objects.requireNonNull(knownBody, "knownBody");
    }

    /** A reader that knows only the bodies of the built-in table of series. */
    public SymbolReader() {
        this(prefix -> false);
    }

    /** What a text holds. Time is linear in its length. */
    public SymbolReading read(String input) {
        Objects.requireNonNull(input, "input");
        // No code point takes more than two characters, so a text far too long need not be counted.
        if (input.length() > MAX_INPUT
                && input.codePointCount(0, Math.min(input.length(), 2 * MAX_INPUT + 2)) > MAX_INPUT) {
            return new NotASymbol(
                    MAX_INPUT,
                    "The text has more than " + MAX_INPUT + " characters. Give symbols, not whole documents.");
        }
        try {
            TypedText text = Unwrapping.unwrap(TypedCharacters.clean(input));
            LookAlikes.refuse(text);
            return new SymbolList(this::one).read(text);
        } catch (Misreading misreading) {
            return answer(misreading);
        }
    }

    private ParsedSymbol one(TypedText text) {
        ParsedSymbol parsed = SymbolGrammar.parse(text, knownBody);
        if (!readsAsItself(parsed)) {
            throw Misreading.notASymbol(
                    text.origin(0),
                    "Spelled as symbols are, this would be read as something else ("
                            + parsed.symbol().canonical() + ").");
        }
        return parsed;
    }

    /** The canonical text is the document's name, so it has to lead back to the same symbol by every step. */
    private boolean readsAsItself(ParsedSymbol parsed) {
        String canonical = parsed.symbol().canonical();
        TypedText text = Unwrapping.unwrap(TypedCharacters.clean(canonical));
        LookAlikes.refuse(text);
        return text.toString().equals(canonical)
                && ListSplitter.split(text).size() == 1
                && SymbolGrammar.parse(text, knownBody).symbol().equals(parsed.symbol());
    }

    private SymbolReading answer(Misreading misreading) {
        if (misreading.alternatives == null) {
            return new NotASymbol(misreading.position, misreading.getMessage());
        }
        List<DocumentSymbol> candidates = misreading.alternatives.stream()
                .<DocumentSymbol>mapMulti((alternative, candidate) -> {
                    try {
                        SymbolReading reading = new SymbolList(this::one).read(alternative);
                        if (reading instanceof SymbolReading.One(DocumentSymbol symbol)) {
                            candidate.accept(symbol);
                        }
                    } catch (Misreading worse) {
                        // What it may mean is itself no symbol, so it is no candidate.
                    }
                })
                .distinct()
                .toList();
        return new Ambiguous(candidates, misreading.position, misreading.getMessage());
    }
}
