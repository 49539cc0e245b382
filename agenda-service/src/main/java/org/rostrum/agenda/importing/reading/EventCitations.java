package org.rostrum.agenda.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rostrum.agenda.importing.reading.plan.CitationType;

/** Finds what happened before and is dated or numbered: earlier meetings, special sessions, approvals, notes verbales. */
final class EventCitations {
    private static final String WHEN = "(?<date>" + EnglishDates.RANGE + "|\\d{4}\\b)";
    private static final Pattern MEETING =
            Pattern.compile("\\b(?:[Tt]he|[Ii]ts|[Aa]t)\\s(?:resumed\\s)?(?<ordinal>" + Ordinals.PATTERN
                    + ")\\s(?<name>(?:[\\w-]{1,30}\\s){0,6}?)(?:meeting|session)\\b(?<rest>[^.;()]{0,200}?\\bheld\\s(?:on|from|in)\\s"
                    + WHEN + ")?");
    private static final Pattern SPECIAL = Pattern.compile("\\b(?:(?:[Tt]he|[Ii]ts)\\s)?(?:" + Ordinals.PATTERN
            + "\\s)?special session\\b(?:\\sof\\sthe\\s(?<body>[A-Z]\\w+(?:\\s[A-Z]\\w+){0,3}))?(?:\\s(?:against|on)\\s[^,.;]{1,200}?)??,?\\s(?:held\\s)(?:on|from|in)\\s"
            + WHEN + "(?:,\\sthe\\s(?<holder>[A-Z]\\w{2,30}(?:\\s[A-Z]\\w{2,30}){0,3}))?");
    private static final Pattern APPROVED = Pattern.compile(
            "\\b(?<subject>(?:the|a)\\s(?:(?!the\\s|a\\s)[\\w-]{1,30}\\s){0,4}?(?:work ?plan|programme|topics?|themes?|guidelines|plan|timetable|terms of reference|recommendations)\\b[^,;]{0,150}?),?\\s(?:which\\s(?:was|were)\\s)?(?:approved|endorsed)\\sby\\sthe\\s(?<by>[^,;.]{3,100}?)(?:\\son\\s(?<date>"
                    + EnglishDates.DATE + "))(?=[,;.]|\\s|$)");
    private static final Pattern AS_APPROVED = Pattern.compile(
            "\\b[Aa]s\\s(?:approved|endorsed|agreed|decided)\\sby\\sthe\\s(?<by>[^,;.]{3,100}?)(?:\\son\\s(?<date>"
                    + EnglishDates.DATE + "))?,\\s(?<subject>[^.;]{3,300})");
    private static final Pattern NOTE_VERBALE = Pattern.compile(
            "\\bnotes?\\sverbales?\\b(?:\\s\\S{1,40}){0,3}?\\s(?:dated|of)\\s(?<date>" + EnglishDates.DATE + ")");

    List<CitationDraft> in(Sentence sentence) {
        List<CitationDraft> found = new ArrayList<>();
        if (!JointConsiderationReader.speaksOfJointConsideration(sentence)) {
            meetings(sentence, found);
        }
        each(SPECIAL, CitationType.SPECIAL_SESSION, sentence, found);
        each(APPROVED, CitationType.APPROVAL, sentence, found);
        each(AS_APPROVED, CitationType.APPROVAL, sentence, found);
        each(NOTE_VERBALE, CitationType.NOTE_VERBALE, sentence, found);
        return found;
    }

    private void meetings(Sentence sentence, List<CitationDraft> found) {
        Matcher meeting = MEETING.matcher(sentence.text());
        while (meeting.find()) {
            // "The twelfth meeting will be opened" is the session itself.
            boolean own = sentence.text()
                    .substring(meeting.end())
                    .matches(".{0,200}\\bwill (?:be (?:opened|held|convened)|open)\\b.*");
            if (!own && !meeting.group("name").contains("special")) {
                CitationDraft draft =
                        new CitationDraft(CitationType.EARLIER_MEETING, sentence, meeting.start(), meeting.group());
                Ordinals.parse(meeting.group("ordinal")).ifPresent(number -> draft.ordinal = number);
                if (meeting.group("date") != null) {
                    draft.dates(meeting.group("date"));
                }
                found.add(draft);
            }
        }
    }

    private static void each(Pattern pattern, CitationType type, Sentence sentence, List<CitationDraft> found) {
        Matcher match = pattern.matcher(sentence.text());
        while (match.find()) {
            String subject = pattern.namedGroups().containsKey("subject") ? match.group("subject") : null;
            boolean workplan = subject != null && subject.matches("(?i).*\\b(?:work ?plan|programme of work)\\b.*");
            CitationDraft draft =
                    new CitationDraft(workplan ? CitationType.WORKPLAN : type, sentence, match.start(), match.group());
            draft.title = subject;
            draft.by = Stream.of("by", "body", "holder")
                    .filter(pattern.namedGroups()::containsKey)
                    .map(match::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (match.group("date") != null) {
                draft.dates(match.group("date"));
            }
            found.add(draft);
        }
    }
}
