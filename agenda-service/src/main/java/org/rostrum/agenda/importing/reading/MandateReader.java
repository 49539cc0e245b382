package org.rostrum.agenda.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rostrum.agenda.importing.reading.plan.CitationType;
import org.rostrum.agenda.importing.reading.plan.InstrumentReference;
import org.rostrum.agenda.importing.reading.plan.PlannedMandate;

/**
 * Finds who was asked what: "the Conference requested the secretariat to …", "States parties were encouraged to …",
 * "States committed to …". The past tense tells a mandate from an invitation of the agenda itself.
 */
final class MandateReader {
    private static final Pattern VERB = Pattern.compile(
            "(?<passive>\\b(?:were|was|had been|have been|has been)\\s(?:also\\s|further\\s|therefore\\s)?)?(?<also>\\b(?:also|further|furthermore)\\s)?\\b(?<verb>called upon|encouraged|recommended|requested|invited|decided|directed|committed|urged|instructed|mandated|authorized|tasked)\\b(?=\\s)");
    private static final Pattern ADDRESSEE = Pattern.compile(
            "^\\s(?<who>(?:the |its |all |other |[A-Z\\p{L}])[^,;.]{1,200}?)(?:,[^;.]{1,200},)?\\sto\\s");
    private static final Pattern BEFORE_COMMA =
            Pattern.compile("^\\s(?<who>(?:the |its |all |other |[A-Z])[^,;.]{1,120}),\\s.{0,300}?\\bto\\s");
    private static final Pattern THAT = Pattern.compile(
            "^\\sthat\\s(?<who>[^,;.]{2,120}?)(?=,?\\s(?:shall|should|must|will|would|may|continue|consider|submit|report|take|be|provide|include|hold|ensure|develop|make|give)\\b)");
    private static final Pattern NOT_AN_ADDRESSEE =
            Pattern.compile("^(?:by|in|at|on|for|with|of|under|during|to|that|and|or|as|from)\\b.*");
    private static final Set<CitationType> INSTRUMENTS =
            Set.of(CitationType.RESOLUTION, CitationType.DECISION, CitationType.DECLARATION, CitationType.WORKPLAN);
    private static final Pattern ADVERB = Pattern.compile("\\s(?:also|further|therefore|thus)$");
    private static final Pattern CLOSING = Pattern.compile("(?:,?\\sand)?[\\s,.;]*$");
    private static final Pattern PRONOUN = Pattern.compile("(?i)they|it");

    /** A verb that asks, and where the words of what is asked begin. */
    private record Asked(int start, int verbStart, String verb, String addressee, String by, int requestFrom) {}

    private final CitationReader citations;
    private final List<PlannedMandate> mandates = new ArrayList<>();

    private MandateReader(CitationReader citations) {
        this.citations = citations;
    }

    static List<PlannedMandate> read(List<Sentence> sentences, CitationReader citations) {
        MandateReader reader = new MandateReader(citations);
        sentences.forEach(reader::take);
        return reader.mandates;
    }

    private void take(Sentence sentence) {
        String text = Quotations.masked(sentence.text());
        Matcher verb = VERB.matcher(text);
        List<Asked> asked = new ArrayList<>();
        String by = null;
        while (verb.find()) {
            String subject = subject(text.substring(0, verb.start()));
            String after = text.substring(verb.end());
            boolean passive = verb.group("passive") != null;
            boolean committed = verb.group("verb").equals("committed");
            // "committed to …, and invited …": the same subject goes on.
            String asking = subject.isEmpty() ? by : subject;
            String addressee = passive || committed ? asking : addressee(after);
            boolean asks = passive || committed ? after.startsWith(" to ") : addressee != null;
            if (!asks || asking == null || asking.length() > 200) {
                continue;
            }
            int request = passive || committed ? 0 : after.indexOf(addressee) + addressee.length();
            asked.add(new Asked(
                    verb.start(),
                    verb.start("verb"),
                    verb.group("verb"),
                    addressee,
                    passive ? null : asking,
                    verb.end() + request));
            by = asking;
        }
        for (int i = 0; i < asked.size(); i++) {
            int end = i + 1 < asked.size() ? asked.get(i + 1).start() : text.length();
            add(sentence, asked.get(i), sentence.text().substring(asked.get(i).requestFrom(), end));
        }
    }

    private void add(Sentence sentence, Asked asked, String request) {
        PlannedMandate previous = mandates.isEmpty() ? null : mandates.getLast();
        boolean follows = previous != null
                && previous.item().equals(sentence.item())
                && previous.annotationParagraph() == sentence.paragraph();
        boolean pronoun = PRONOUN.matcher(asked.addressee()).matches() && follows;
        boolean back = pronoun
                || citations.in(sentence).stream()
                        .anyMatch(
                                draft -> draft.backReference && draft.paragraph != null && draft.start < asked.start());
        mandates.add(new PlannedMandate(
                sentence.item(),
                sentence.paragraph(),
                sentence.line(asked.verbStart()),
                asked.verb(),
                pronoun ? previous.addressee() : asked.addressee(),
                pronoun && asked.by() != null ? previous.by() : asked.by(),
                CLOSING.matcher(request).replaceFirst("").replaceFirst("^[\\s,]+", ""),
                pronoun ? previous.instruments() : instruments(sentence, asked.start()),
                back,
                sentence.asWritten().text()));
    }

    private List<InstrumentReference> instruments(Sentence sentence, int verb) {
        List<CitationDraft> cited = citations.in(sentence).stream()
                .filter(draft -> INSTRUMENTS.contains(draft.type))
                .toList();
        List<CitationDraft> before =
                cited.stream().filter(draft -> draft.start < verb).toList();
        return (before.isEmpty() ? cited : before)
                .stream()
                        .map(draft -> new InstrumentReference(
                                draft.type, draft.instrument, draft.designation, draft.paragraph))
                        .distinct()
                        .toList();
    }

    /** The words before a verb back to the last comma; empty where "and" goes on with the subject before. */
    private static String subject(String before) {
        String words = before.replaceAll(",\\sinter alia,", "").strip();
        words = ADVERB.matcher(words).replaceFirst("").strip();
        if (words.endsWith(" and") || words.equals("and")) {
            return "";
        }
        if (words.endsWith(",")) {
            // "The Group, in its decision 2/7, urged": the subject stands before what is put in.
            words = words.substring(0, Math.max(0, words.lastIndexOf(',', words.length() - 2)));
        }
        String subject = words.substring(Math.max(words.lastIndexOf(','), words.lastIndexOf(';')) + 1)
                .strip();
        return subject.replaceFirst("^\\d{1,3}\\.\\s", "");
    }

    private static String addressee(String after) {
        Matcher that = THAT.matcher(after);
        if (that.find()) {
            return that.group("who").replaceAll(",?\\sinter alia$", "");
        }
        for (Pattern pattern : List.of(ADDRESSEE, BEFORE_COMMA)) {
            Matcher who = pattern.matcher(after);
            if (who.find() && !NOT_AN_ADDRESSEE.matcher(who.group("who")).matches()) {
                return who.group("who");
            }
        }
        return null;
    }
}
