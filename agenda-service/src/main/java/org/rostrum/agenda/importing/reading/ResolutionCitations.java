package org.rostrum.agenda.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rostrum.agenda.importing.reading.plan.CitationType;
import org.rostrum.agenda.importing.reading.plan.WarningCode;

/** Finds resolutions, decisions and declarations, by paragraph where one is named, and resolves "the same resolution". */
final class ResolutionCitations {
    private static final String PARAGRAPH = "\\d{1,4}(?:\\s\\([a-z]\\))?";
    private static final String PARAGRAPHS =
            "(?:\\b(?i:paragraphs?)\\s(?<paragraphs>" + Enumeration.of(PARAGRAPH) + ")\\sof\\s)?";
    private static final String DESIGNATION =
            "(?:[A-Z]{1,4}-)?\\d{1,4}/\\d{1,4}[A-Z]?\\b|[IVXL]{1,6}/\\d{1,4}\\b|\\d{1,4}\\s\\((?:[IVXLC]{1,8}|\\d{4})\\)";
    private static final String ORGAN =
            "Conference|Council|Commission|Committee|Assembly|Congress|Board|[A-Z]\\w{2,20}(?:\\s(?:and\\s)?[A-Z]\\w{2,20}){0,2}\\s(?:Assembly|Council|Commission|Committee|Conference)";
    private static final String TITLE = "(?:,?\\sentitled\\s[“\"](?<title>[^”\"]{1,600})[”\"])?";
    private static final Pattern NAMED = Pattern.compile(PARAGRAPHS + "(?:the\\s)?(?:\\b(?<by>its|" + ORGAN
            + ")\\s)?\\b(?<kind>[Rr]esolution|[Dd]ecision)s?\\s(?<list>" + Enumeration.of(DESIGNATION) + ")" + TITLE);
    private static final Pattern SAME = Pattern.compile(PARAGRAPHS
            + "\\b(?i:the same|that|the above-mentioned)\\s(?<kind>resolution|decision|declaration)\\b(?!\\s\\d)");
    private static final Pattern DECLARATION = Pattern.compile(PARAGRAPHS
            + "\\b(?:[Tt]he|[Aa])\\s(?:(?<which>political|ministerial|joint|[A-Z][\\w-]{1,30})\\s)?[Dd]eclaration\\b"
            + TITLE);

    /** "Resolutions 4/2 and 9/1 of the Conference": whose they are stands behind them. */
    private static final Pattern OF_ORGAN = Pattern.compile("^\\sof\\sthe\\s(?<by>" + ORGAN + ")\\b");

    private static final Pattern ADOPTED =
            Pattern.compile("\\b(?<by>[A-Z]\\w{2,30}(?:\\s(?:and\\s)?[A-Z]\\w{2,30}){0,4})\\sadopted\\s$");

    private final ReadingLog log;
    private final List<CitationDraft> found = new ArrayList<>();
    private CitationDraft lastResolution;
    private CitationDraft lastDecision;
    private CitationDraft lastDeclaration;

    ResolutionCitations(ReadingLog log) {
        this.log = log;
    }

    /** Citations of one sentence, in its order; what earlier sentences cited is remembered for references back. */
    List<CitationDraft> in(Sentence sentence) {
        found.clear();
        String text = Quotations.masked(sentence.text());
        Matcher named = NAMED.matcher(sentence.text());
        while (named.find()) {
            if (Quotations.outside(text, named.start("kind"))) {
                named(sentence, named);
            }
        }
        Matcher declaration = DECLARATION.matcher(sentence.text());
        while (declaration.find()) {
            if (Quotations.outside(text, declaration.start())) {
                declaration(sentence, declaration);
            }
        }
        Matcher same = SAME.matcher(text);
        while (same.find()) {
            same(sentence, same);
        }
        return List.copyOf(found);
    }

    private void named(Sentence sentence, Matcher match) {
        CitationType type =
                match.group("kind").equalsIgnoreCase("resolution") ? CitationType.RESOLUTION : CitationType.DECISION;
        List<String> designations = Enumeration.parts(match.group("list"), DESIGNATION);
        Matcher organ = OF_ORGAN.matcher(sentence.text().substring(match.end()));
        String by = match.group("by") == null && organ.find() ? organ.group("by") : match.group("by");
        for (String designation : designations) {
            for (String paragraph : paragraphs(match)) {
                CitationDraft draft = add(type, sentence, match);
                draft.designation = designation;
                draft.paragraph = paragraph;
                draft.by = by;
                draft.title = designations.size() == 1 ? match.group("title") : null;
            }
        }
    }

    private void declaration(Sentence sentence, Matcher match) {
        String which = match.group("which");
        boolean bare = which == null && match.group("title") == null;
        if (bare && lastDeclaration == null) {
            return;
        }
        // Before drafts are added: they become the last declaration themselves.
        CitationDraft earlier = lastDeclaration;
        Matcher adopted = ADOPTED.matcher(sentence.text().substring(0, match.start()));
        String by = adopted.find() ? adopted.group("by") : null;
        for (String paragraph : paragraphs(match)) {
            CitationDraft draft = add(CitationType.DECLARATION, sentence, match);
            draft.paragraph = paragraph;
            draft.title = match.group("title");
            draft.instrument = bare ? earlier.instrument : (which == null ? "" : which + " ") + "declaration";
            draft.by = by;
            draft.backReference = bare;
        }
    }

    private void same(Sentence sentence, Matcher match) {
        CitationDraft earlier =
                switch (match.group("kind").toLowerCase(Locale.ROOT)) {
                    case "resolution" -> before(lastResolution, sentence, match.start());
                    case "decision" -> before(lastDecision, sentence, match.start());
                    default -> before(lastDeclaration, sentence, match.start());
                };
        CitationType type = CitationType.valueOf(match.group("kind").toUpperCase(Locale.ROOT));
        if (earlier == null) {
            log.warn(
                    sentence.line(match.start()),
                    WarningCode.BACK_REFERENCE_UNRESOLVED,
                    "\"%s\" refers back to nothing that was cited before it; name the instrument."
                            .formatted(match.group()));
        }
        for (String paragraph : paragraphs(match)) {
            CitationDraft draft = new CitationDraft(type, sentence, match.start(), match.group());
            draft.paragraph = paragraph;
            draft.designation = earlier == null ? null : earlier.designation;
            draft.instrument = earlier == null ? null : earlier.instrument;
            draft.by = earlier == null ? null : earlier.by;
            draft.backReference = true;
            found.add(draft);
        }
    }

    /** What was cited last before {@code offset} of this sentence. */
    private CitationDraft before(CitationDraft last, Sentence sentence, int offset) {
        if (last == null || last.sentence != sentence || last.start < offset) {
            return last;
        }
        return found.stream()
                .filter(draft -> draft.type == last.type && draft.start < offset && !draft.backReference)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private CitationDraft add(CitationType type, Sentence sentence, Matcher match) {
        CitationDraft draft = new CitationDraft(type, sentence, match.start(), match.group());
        found.add(draft);
        switch (type) {
            case RESOLUTION -> lastResolution = draft;
            case DECISION -> lastDecision = draft;
            default -> lastDeclaration = draft;
        }
        return draft;
    }

    private static List<String> paragraphs(Matcher match) {
        String printed = match.group("paragraphs");
        List<String> none = new ArrayList<>();
        none.add(null);
        return printed == null ? none : Enumeration.parts(printed, PARAGRAPH);
    }
}
