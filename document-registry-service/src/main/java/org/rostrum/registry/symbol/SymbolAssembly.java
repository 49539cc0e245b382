package org.rostrum.registry.symbol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Collects the parts of a symbol from left to right and builds its canonical text beside them. */
final class SymbolAssembly {
    private final StringBuilder canonical = new StringBuilder();
    private final StringBuilder body = new StringBuilder();
    private final List<SymbolPart> parts = new ArrayList<>();
    private final List<SymbolModifier> modifiers = new ArrayList<>();
    private String parent;
    private boolean everyBodyKnown = true;
    private int baseEnd = -1;
    private boolean reissued;
    private int numberFrom = -1;
    private int numberTo = -1;
    private int kindFrom = -1;
    String session;
    Integer year;
    String kind;
    String number;

    String bodyPrefix() {
        return body.toString();
    }

    /** Begins the next segment. */
    void segment(String text) {
        if (!canonical.isEmpty()) {
            canonical.append('/');
        }
        canonical.append(text);
    }

    /** Whether the symbol is too long already: what follows need not be read. */
    boolean isTooLong() {
        return canonical.length() > SymbolReader.MAX_SYMBOL
                && canonical.codePointCount(0, canonical.length()) > SymbolReader.MAX_SYMBOL;
    }

    void append(String text) {
        canonical.append(text);
    }

    void part(String text, PartRole role, Optional<String> meaning) {
        parts.add(new SymbolPart(text, role, meaning));
    }

    /** Adds a component to the body's prefix. */
    void body(String component, Optional<WordRule> rule) {
        boolean first = body.isEmpty();
        parent = first ? null : body.toString();
        body.append(first ? "" : "/").append(component);
        everyBodyKnown &= KnownSeries.contains(bodyPrefix()) || !first && rule.isPresent();
        Optional<String> name = KnownSeries.name(bodyPrefix());
        part(
                component,
                first ? PartRole.SERIES : PartRole.BODY,
                name.isPresent() ? name : rule.flatMap(WordRule::meaning));
    }

    void session(String text, Optional<String> meaning) {
        session = session == null ? text : session + "/" + text;
        part(text, PartRole.SESSION, meaning.isPresent() ? meaning : Optional.of("session"));
    }

    void year(int value, String text) {
        year = value;
        part(text, PartRole.YEAR, Optional.of("year"));
    }

    void kind(String word, Optional<WordRule> rule) {
        // UNEP prints Res.14 where others print RES: one kind, two spellings.
        kind = SymbolSpelling.upper(word);
        kindFrom = Math.max(0, canonical.lastIndexOf("/") + 1);
        part(word, PartRole.KIND, rule.flatMap(WordRule::meaning));
    }

    /** The document's number, which ends the canonical text so far. */
    void number(String text) {
        number = number == null ? text : number + "/" + text;
        numberTo = canonical.length();
        numberFrom = numberTo - text.length();
        part(text, PartRole.NUMBER, Optional.empty());
    }

    void modifier(String kindOfModifier, String modifierNumber, Optional<String> meaning, String text) {
        if (modifiers.isEmpty()) {
            baseEnd = canonical.length();
        }
        modifiers.add(new SymbolModifier(kindOfModifier, modifierNumber));
        part(kindOfModifier + (modifierNumber == null ? "" : "." + modifierNumber), PartRole.MODIFIER, meaning);
        canonical.append(text);
        boolean numbered = text.startsWith("/") && modifierNumber != null;
        numberTo = canonical.length();
        numberFrom = numbered ? numberTo - modifierNumber.length() : -1;
    }

    /** Whether a number before the last one is a range, {@code A/78/1-3/Add.1}. */
    boolean hidesRange(boolean combined) {
        String own = number.substring(number.lastIndexOf('/') + 1);
        if (!modifiers.isEmpty() && !combined && NumberRange.isRange(own)) {
            return true;
        }
        for (int i = 0; i < modifiers.size(); i++) {
            boolean last = i == modifiers.size() - 1 && numberFrom >= 0;
            String modifierNumber = modifiers.get(i).number();
            if (!last && modifierNumber != null && NumberRange.isRange(modifierNumber)) {
                return true;
            }
        }
        return false;
    }

    /** Marks the symbol as reissued, once for each asterisk; nothing follows. */
    void reissued(int asterisks) {
        baseEnd = baseEnd < 0 ? canonical.length() : baseEnd;
        canonical.append("*".repeat(asterisks));
        reissued = asterisks > 0;
    }

    ParsedSymbol finish(boolean combined, Predicate<String> knownBody) {
        String base = canonical.substring(0, baseEnd);
        String prefix = bodyPrefix();
        boolean known = everyBodyKnown || KnownSeries.contains(prefix) || knownBody.test(prefix);
        DocumentSymbol symbol = new DocumentSymbol(
                canonical.toString(),
                prefix,
                parent,
                known,
                session,
                year,
                kind,
                number,
                modifiers,
                base,
                reissued,
                parts);
        return new ParsedSymbol(symbol, numberFrom, numberTo, kindFrom, combined);
    }
}
