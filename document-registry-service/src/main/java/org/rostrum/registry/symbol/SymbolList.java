package org.rostrum.registry.symbol;

import static org.rostrum.registry.symbol.TypedText.isDigit;
import static org.rostrum.registry.symbol.TypedText.isLetter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.rostrum.registry.symbol.ListSplitter.Element;
import org.rostrum.registry.symbol.SymbolReading.One;
import org.rostrum.registry.symbol.SymbolReading.Relation;
import org.rostrum.registry.symbol.SymbolReading.Several;

/**
 * Several symbols in one text. What is written short is filled in from the symbol before: {@code A/78/L.1, L.2 and 3},
 * {@code A/78/251 and Add.1 and 2}, {@code A/78/1-5}. Source of the short forms: Editorial Manual of the United Nations.
 */
final class SymbolList {
    private final Function<TypedText, ParsedSymbol> grammar;
    private final List<DocumentSymbol> symbols = new ArrayList<>();
    private Relation relation = Relation.LIST;
    /** The symbol a short form goes on from. */
    private ParsedSymbol previous;
    /** The last symbol written without a short form, whose addenda and corrigenda follow. */
    private ParsedSymbol full;

    SymbolList(Function<TypedText, ParsedSymbol> grammar) {
        this.grammar = grammar;
    }

    SymbolReading read(TypedText text) {
        List<Element> elements = withSharedMarks(ListSplitter.split(text));
        for (Element element : elements) {
            if (element.join() == ListSplitter.Join.THROUGH) {
                through(element.text());
            } else {
                next(element.text());
            }
        }
        if (symbols.isEmpty()) {
            throw Misreading.notASymbol(text.origin(0), "Nothing stands between these separators. Give a symbol.");
        }
        if (symbols.size() == 1) {
            return new One(symbols.getFirst());
        }
        return new Several(symbols, elements.size() > 2 ? Relation.LIST : relation);
    }

    /** {@code A/RES/3411 A and B (XXX)}: the session behind the last letter is that of the first too. */
    private static List<Element> withSharedMarks(List<Element> elements) {
        int letters = elements.size() - 1;
        TypedText last = letters < 1 ? null : elements.getLast().text();
        if (last == null || last.length() < 4 || last.lettersEnd(0) != 1 || last.indexOf('(', 1) > 2) {
            return elements;
        }
        boolean single = last.indexOf(')', 1) == last.length() - 1
                && elements.subList(1, letters).stream()
                        .allMatch(element -> element.text().length() == 1);
        if (!single) {
            return elements;
        }
        List<Element> shared = new ArrayList<>(elements);
        Element first = elements.getFirst();
        shared.set(0, new Element(first.text().with(last.slice(1, last.length())), first.join()));
        shared.set(letters, new Element(last.slice(0, 1), elements.getLast().join()));
        return shared;
    }

    private void next(TypedText text) {
        ParsedSymbol parsed = resolved(text);
        Optional<int[]> range = range(parsed, text);
        Optional<List<String>> lettered =
                parsed.numberFrom() < 0 ? Optional.empty() : NumberRange.lettered(parsed.lastNumber());
        if (range.isPresent()) {
            addRange(parsed, range.get()[0], range.get()[1], text);
        } else if (lettered.isPresent()) {
            addRange(parsed, lettered.get(), text);
        } else {
            add(parsed, text);
        }
    }

    private ParsedSymbol resolved(TypedText typed) {
        TypedText text = typed.trimmed();
        if (previous == null || isFull(text)) {
            full = grammar.apply(text);
            return full;
        }
        return grammar.apply(TypedText.derived(completed(text), text.origin(0)));
    }

    /** Whether a symbol is written out: {@code L.5/Rev.1} goes on from the one before, {@code IDB.50/2} does not. */
    private static boolean isFull(TypedText text) {
        int end = text.lettersEnd(0);
        boolean dotted = text.at(end) == '.' && !KnownSeries.begins(text.text(0, end));
        return end > 0 && text.indexOf('/', end) > 0 && !dotted && !isModifier(text, 0);
    }

    /** The whole symbol of a short form. */
    private String completed(TypedText text) {
        int from = text.at(0) == '/' ? 1 : 0;
        String tail = text.text(from, text.length());
        if (isModifier(text, from)) {
            return full.withoutReissueMarks() + "/" + tail;
        }
        if (text.at(from) == '(') {
            return full.symbol().base() + " " + tail;
        }
        if (isDigit(text.at(from)) && previous.numberFrom() >= 0) {
            return previous.withLastNumber(tail);
        }
        if (tail.length() == 1 && endsInLetter(previous)) {
            String number = previous.lastNumber();
            return previous.withLastNumber(number.substring(0, number.length() - 1) + tail);
        }
        boolean lettered =
                previous.numberFrom() >= 0 && isLetter(previous.lastNumber().charAt(0));
        int place = previous.kindFrom() > 0 && !lettered ? previous.kindFrom() : previous.numberFrom();
        if (isLetter(text.at(from))
                && place > 0
                && text.indexOf('.', from) > 0
                && full.symbol().modifiers().isEmpty()) {
            return previous.symbol().canonical().substring(0, place) + tail;
        }
        throw Misreading.notASymbol(
                text.origin(from), "This goes on from the symbol before in no way the rules know. Write it in full.");
    }

    private static boolean endsInLetter(ParsedSymbol parsed) {
        return parsed.numberFrom() >= 0
                && isLetter(parsed.lastNumber().charAt(parsed.lastNumber().length() - 1));
    }

    private static boolean isModifier(TypedText text, int from) {
        return SymbolWords.find(text.text(from, text.lettersEnd(from)), "")
                .filter(rule -> rule.role() == WordRule.Role.MODIFIER)
                .isPresent();
    }

    /** The other end of a range, or the second symbol of the same document. */
    private void through(TypedText text) {
        ParsedSymbol first = previous;
        ParsedSymbol end = resolved(text);
        if (range(end, text).isPresent() || end.numberFrom() >= 0 && NumberRange.isRange(end.lastNumber())) {
            throw Misreading.notASymbol(
                    text.origin(0), "A range cannot end in another range. Write each range by itself.");
        }
        if (first.numberFrom() >= 0 && end.numberFrom() >= 0) {
            boolean sameSeries = first.withLastNumber("").equals(end.withLastNumber(""));
            int from = NumberRange.value(first.lastNumber());
            int to = NumberRange.value(end.lastNumber());
            if (sameSeries && from > 0 && to > from) {
                symbols.removeLast();
                addRange(first, from, to, text);
                return;
            }
            Optional<List<String>> lettered = NumberRange.lettered(first.lastNumber(), end.lastNumber());
            if (sameSeries && lettered.isPresent()) {
                symbols.removeLast();
                addRange(first, lettered.get(), text);
                return;
            }
            if (sameSeries) {
                throw Misreading.notASymbol(text.origin(0), "A range goes up, and this one does not.");
            }
        }
        if (first.symbol().bodyPrefix().equals(end.symbol().bodyPrefix())) {
            throw Misreading.notASymbol(
                    text.origin(0), "The two ends of a range belong to one series, and these do not.");
        }
        relation = Relation.SAME_DOCUMENT;
        add(end, text);
    }

    private void addRange(ParsedSymbol parsed, int from, int to, TypedText text) {
        if (to - from >= SymbolReader.MAX_SYMBOLS) {
            throw tooMany(text);
        }
        addRange(
                parsed,
                IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList(),
                text);
    }

    private void addRange(ParsedSymbol parsed, List<String> numbers, TypedText text) {
        relation = Relation.RANGE;
        for (String number : numbers) {
            add(grammar.apply(TypedText.derived(parsed.withLastNumber(number), text.origin(0))), text);
        }
    }

    private void add(ParsedSymbol parsed, TypedText text) {
        if (symbols.size() == SymbolReader.MAX_SYMBOLS) {
            throw tooMany(text);
        }
        symbols.add(parsed.symbol());
        previous = parsed;
    }

    private static Misreading tooMany(TypedText text) {
        return Misreading.notASymbol(
                text.origin(0),
                "More than " + SymbolReader.MAX_SYMBOLS + " symbols are named here. Ask for fewer at once.");
    }

    /** The ends of a number written as a range, {@code 1-5}; empty for one number. */
    private static Optional<int[]> range(ParsedSymbol parsed, TypedText text) {
        if (parsed.combined() && parsed.symbol().modifiers().isEmpty() || parsed.numberFrom() < 0) {
            return Optional.empty();
        }
        Optional<int[]> range = NumberRange.ends(parsed.lastNumber());
        if (range.isEmpty() || range.get()[1] > range.get()[0]) {
            return range;
        }
        int hyphen = text.length() - 1;
        while (hyphen > 0 && text.at(hyphen) != '-') {
            hyphen--;
        }
        throw Misreading.ambiguous(
                text.origin(hyphen),
                "\"" + parsed.lastNumber() + "\" may be a range cut short, or two numbers. Write both ends in full.",
                TypedText.derived(parsed.withLastNumber(Integer.toString(range.get()[0])), text.origin(0)));
    }
}
