package org.rostrum.registry.symbol;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.rostrum.registry.symbol.SymbolSegment.Form;
import org.rostrum.registry.symbol.WordRule.Role;

/**
 * Decides the role of each segment of one symbol, from left to right, knowing only which segment is the last before the
 * modifiers.
 *
 * <p>The order of parts (guide "UN Document Symbols", Dag Hammarskjöld Library; UNBIS Reference Manual, Document Series
 * Symbols): series, subsidiary bodies, session or year, kind, number, modifiers. Kind and session change places
 * ({@code A/RES/73/195}, {@code A/73/L.1}), and a body may follow the session ({@code ISBA/28/C/1}).
 */
final class SymbolGrammar {
    private static final Optional<String> UNKNOWN = Optional.empty();

    private final TypedText text;
    private final List<SymbolSegment> segments;
    private final SymbolAssembly symbol = new SymbolAssembly();
    private final NumeralRules numerals;
    private final MarkRules marks;
    /** Index of the last segment before the modifiers. */
    private final int last;

    private boolean country;

    private SymbolGrammar(TypedText text, List<SymbolSegment> segments) {
        this.text = text;
        this.segments = segments;
        this.numerals = new NumeralRules(text, symbol);
        this.marks = new MarkRules(text, symbol);
        this.last = firstModifier() - 1;
    }

    /** Reads one symbol; throws {@link Misreading} where it is none, or is not clear. */
    static ParsedSymbol parse(TypedText typed, Predicate<String> knownBody) {
        TypedText text = typed.trimmed();
        ReissueMarks marks = ReissueMarks.takenOff(text);
        TypedText unmarked = marks.unmarked();
        if (unmarked.indexOf('/', 0) < 0) {
            throw Misreading.notASymbol(
                    unmarked.origin(0), "A symbol has at least one stroke, as in A/78/251, and here is none.");
        }
        return new SymbolGrammar(unmarked, SegmentLexer.cut(unmarked)).read(marks.asterisks(), knownBody);
    }

    private ParsedSymbol read(int asterisks, Predicate<String> knownBody) {
        series(segments.getFirst());
        for (int i = 1; i <= last; i++) {
            read(segments.get(i), i);
            refuseTooLong();
        }
        if (symbol.number == null) {
            SymbolSegment end = segments.get(last);
            throw Misreading.notASymbol(
                    text.origin(end.to()),
                    "\"" + symbol.bodyPrefix() + "\" may name a body, but no number of a document follows.");
        }
        for (int i = last + 1; i < segments.size(); i++) {
            modifier(segments.get(i), i);
            refuseTooLong();
        }
        boolean combined = country || symbol.kind != null && numerals.combines(symbol.kind);
        if (symbol.hidesRange(combined)) {
            throw NumberRange.withinSymbol(text);
        }
        symbol.reissued(asterisks);
        refuseTooLong();
        return symbol.finish(combined, knownBody);
    }

    /** At once: every segment looks at the whole body before it, which must stay short. */
    private void refuseTooLong() {
        if (symbol.isTooLong()) {
            throw Misreading.notASymbol(
                    text.origin(SymbolReader.MAX_SYMBOL),
                    "A symbol has at most " + SymbolReader.MAX_SYMBOL + " characters, and this goes on.");
        }
    }

    private int firstModifier() {
        for (int i = 1; i < segments.size(); i++) {
            SymbolSegment segment = segments.get(i);
            if (!segment.word().isEmpty()
                    && SymbolWords.find(segment.word(), "")
                            .filter(rule -> rule.role() == Role.MODIFIER)
                            .isPresent()) {
                return i;
            }
        }
        return segments.size();
    }

    private void series(SymbolSegment segment) {
        Optional<WordRule> rule = SymbolWords.find(segment.word(), "");
        switch (segment.form()) {
            case WORD -> {
                symbol.segment(SymbolSpelling.first(segment.word()));
                symbol.body(SymbolSpelling.first(segment.word()), Optional.empty());
            }
            case DOTTED -> {
                String word = SymbolSpelling.first(segment.word());
                symbol.segment(word + "." + segment.number());
                if (rule.filter(r -> r.role() == Role.SESSION_BODY).isPresent()) {
                    symbol.body(word, Optional.empty());
                    symbol.session(segment.number(), UNKNOWN);
                } else if (TypedText.isDigit(segment.number().charAt(0)) && !Unwrapping.isLeading(word)) {
                    symbol.body(word + "." + segment.number(), Optional.empty());
                } else {
                    throw Misreading.notASymbol(
                            text.origin(segment.from()), "No organ or series is named \"" + word + ".\" with a dot.");
                }
            }
            case NUMERAL, SESSION, MARKS ->
                throw Misreading.notASymbol(
                        text.origin(segment.from()),
                        "A symbol begins with the letters of an organ or series. A number with a stroke is how"
                                + " resolutions and decisions are cited.");
        }
        marks.onBody(segment);
    }

    private void read(SymbolSegment segment, int index) {
        Optional<WordRule> rule =
                segment.word().isEmpty() ? Optional.empty() : SymbolWords.find(segment.word(), symbol.bodyPrefix());
        switch (segment.form()) {
            case NUMERAL -> numeral(segment, index);
            case SESSION -> {
                symbol.segment(segment.number());
                symbol.session(segment.number(), Optional.of("special or emergency special session"));
                numerals.sessionSeen();
                marks.onBody(segment);
            }
            case MARKS -> {
                symbol.segment("");
                marks.alone(segment);
            }
            case DOTTED -> dotted(segment, index, rule);
            case WORD -> {
                if (rule.isEmpty() && segment.isRoman()) {
                    numeral(segment, index);
                } else {
                    word(segment, index, rule);
                }
            }
        }
    }

    private void numeral(SymbolSegment segment, int index) {
        String number = SymbolSpelling.upper(segment.word() + segment.number());
        if (index != last && NumberRange.isRange(number)) {
            throw NumberRange.withinSymbol(text);
        }
        if (symbol.number != null && symbol.number.indexOf('/') > 0) {
            throw Misreading.ambiguous(
                    text.origin(segment.from()),
                    "A number follows the communication's own. It may be a page glued to the symbol. Leave it out.",
                    text.slice(0, segment.from() - 1));
        }
        symbol.segment(number);
        if (index == last || numerals.joins(symbol.kind)) {
            symbol.number(number);
            marks.onNumber(segment);
        } else {
            numerals.sessionOrYear(segment, number, index + 1 == last ? segments.get(last) : null);
            marks.onBody(segment);
        }
    }

    private void dotted(SymbolSegment segment, int index, Optional<WordRule> rule) {
        String word = SymbolSpelling.of(segment.word(), rule);
        String both = word + "." + segment.number();
        if (index == last && rule.isEmpty() && word.length() == 1 && numbersItsSeries(segment)) {
            symbol.segment(both);
            symbol.number(both);
            marks.onNumber(segment);
            return;
        }
        Role role = rule.map(WordRule::role).orElse(index == last ? Role.KIND : Role.BODY);
        if (role == Role.BODY_OR_KIND) {
            role = index == last ? Role.KIND : Role.BODY;
        }
        symbol.segment(both);
        switch (role) {
            case KIND -> {
                kindWithNumber(segment, index, word, rule);
                return;
            }
            case YEAR_KIND -> {
                symbol.kind(word, rule);
                numerals.yearAfterDot(segment);
            }
            case SERIES_KIND -> symbol.kind(both, rule);
            case SESSION -> symbol.session(segment.number(), UNKNOWN);
            case SESSION_BODY -> {
                symbol.body(word, rule);
                symbol.session(segment.number(), UNKNOWN);
            }
            case YEAR_BODY -> {
                symbol.body(word, rule);
                numerals.yearAfterDot(segment);
            }
            case BODY -> symbol.body(both, rule);
            case QUALIFIER, BODY_OR_KIND, MODIFIER, SUFFIX -> symbol.part(both, PartRole.QUALIFIER, UNKNOWN);
        }
        numerals.interrupted();
        marks.onBody(segment);
    }

    /** Some series of publications number by a letter and a number, {@code ST/LIB/SER.B/T.7}: no kind of document. */
    private boolean numbersItsSeries(SymbolSegment segment) {
        return symbol.kind != null
                && symbol.kind.startsWith("SER.")
                && NumberRange.ends(segment.number()).isEmpty();
    }

    private void kindWithNumber(SymbolSegment segment, int index, String word, Optional<WordRule> rule) {
        symbol.kind(word, rule);
        if (index == last) {
            symbol.number(segment.number());
            marks.onNumber(segment);
            return;
        }
        SymbolSegment next = segments.get(index + 1);
        if (next.form() == Form.NUMERAL) {
            throw Misreading.ambiguous(
                    text.origin(next.from()),
                    "A number follows " + word + "." + segment.number()
                            + ", which has its number already. It may be a page glued to the symbol. Leave it out.",
                    text.slice(0, segment.to()));
        }
        symbol.part(segment.number(), PartRole.QUALIFIER, UNKNOWN);
        marks.onBody(segment);
    }

    private void word(SymbolSegment segment, int index, Optional<WordRule> rule) {
        String word = SymbolSpelling.of(segment.word(), rule);
        symbol.segment(word);
        if (rule.isEmpty() && NumeralRules.reportsOnCountries(symbol.bodyPrefix()) && CountryCodes.contains(word)) {
            country = true;
            symbol.part(word, PartRole.COUNTRY, Optional.of(CountryCodes.name(word)));
            if (index == last) {
                symbol.number(word);
            }
        } else if (rule.isEmpty()) {
            unknownWord(word);
        } else {
            switch (rule.get().role()) {
                case KIND, YEAR_KIND, SERIES_KIND -> symbol.kind(word, rule);
                case BODY, BODY_OR_KIND, SESSION_BODY, YEAR_BODY -> symbol.body(word, rule);
                case SESSION -> {
                    marks.session(segment, word, rule.get());
                    return;
                }
                case QUALIFIER, MODIFIER, SUFFIX ->
                    symbol.part(word, PartRole.QUALIFIER, rule.get().meaning());
            }
        }
        numerals.interrupted();
        marks.onBody(segment);
    }

    /** Before session and kind an unknown word can only name a body; after them, nobody can say. */
    private void unknownWord(String word) {
        boolean early = symbol.session == null && symbol.year == null && symbol.kind == null;
        if (early || KnownSeries.contains(symbol.bodyPrefix() + "/" + word)) {
            symbol.body(word, Optional.empty());
        } else {
            symbol.part(word, PartRole.QUALIFIER, UNKNOWN);
        }
    }

    private void modifier(SymbolSegment segment, int index) {
        Optional<WordRule> rule = SymbolWords.find(segment.word(), "").filter(r -> r.role() == Role.MODIFIER);
        if (rule.isEmpty() && segment.form() == Form.NUMERAL) {
            throw Misreading.ambiguous(
                    text.origin(segment.from()),
                    "A number follows the modifiers. It may be a page glued to the symbol. Leave it out.",
                    text.slice(0, segments.get(index - 1).to()));
        }
        if (rule.isEmpty()) {
            throw Misreading.notASymbol(
                    text.origin(segment.from()),
                    "After Add., Corr., Rev. and the like only more of them can come, and this is something else.");
        }
        String word = rule.get().word();
        if (segment.number().isEmpty() && !word.equals("Summary")) {
            throw Misreading.notASymbol(text.origin(segment.to()), word + " wants a number, as in " + word + ".1.");
        }
        String number = segment.number().isEmpty() ? null : segment.number();
        symbol.modifier(word, number, rule.get().meaning(), "/" + word + (number == null ? "" : "." + number));
        marks.onNumber(segment);
    }
}
