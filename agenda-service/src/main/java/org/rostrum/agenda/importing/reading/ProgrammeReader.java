package org.rostrum.agenda.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rostrum.agenda.importing.reading.plan.ProgrammeElement;
import org.rostrum.agenda.importing.reading.plan.ProgrammeKind;

/** Finds what will happen under an item: discussions, briefings, updates. */
final class ProgrammeReader {
    private static final Pattern TITLE =
            Pattern.compile("(?i)(?<what>(?<kind>thematic|panel) discussion)s? (?:on|of) (?<topic>.+)");
    private static final Pattern DISCUSSION = Pattern.compile(
            "\\b(?<what>(?:(?:[Aa]n?|[Tt]he|[Tt]wo|[Tt]hree|[Ss]everal) )?(?:interactive )?(?<kind>[Pp]anel|[Tt]hematic) discussion(?<several>s)?) will (?:also )?be held(?: on (?<topic>[^,;]+))?(?:, with a focus on (?<focus>[^.;]+))?");
    private static final Pattern HELD_BY = Pattern.compile(
            "(?<who>[^,;]{3,200}?) (?<what>will (?:also |then )?(?:(?<brief>brief) [^,;]{3,80}? on|(?:provide|give|deliver|make) (?<object>an? (?:oral )?update|oral updates|a(?: short)? briefing|briefings|an? (?:oral )?presentation|presentations|information) on)) (?<topic>[^;]+)");

    private ProgrammeReader() {}

    static List<ProgrammeElement> read(ItemDraft item, List<Sentence> annotation) {
        List<ProgrammeElement> elements = new ArrayList<>();
        Matcher title = TITLE.matcher(Typography.plain(item.title()));
        if (title.matches()) {
            elements.add(new ProgrammeElement(
                    kind(title.group("kind")),
                    title.group("what"),
                    false,
                    List.of(),
                    title.group("topic"),
                    null,
                    item.titleAsPrinted,
                    item.line));
        }
        for (Sentence sentence : annotation) {
            discussions(sentence, elements);
            Matcher held = HELD_BY.matcher(sentence.text());
            if (held.find()) {
                elements.add(new ProgrammeElement(
                        kind(held),
                        held.group("what"),
                        held.group("object") != null && held.group("object").endsWith("s"),
                        holders(held.group("who")),
                        Typography.withoutClosing(held.group("topic")),
                        null,
                        sentence.asWritten().text(),
                        sentence.line(held.start("what"))));
            }
        }
        return elements;
    }

    private static void discussions(Sentence sentence, List<ProgrammeElement> elements) {
        Matcher held = DISCUSSION.matcher(sentence.text());
        while (held.find()) {
            String topic = held.group("topic");
            elements.add(new ProgrammeElement(
                    kind(held.group("kind")),
                    held.group("what"),
                    held.group("several") != null,
                    List.of(),
                    // "On the topic" names none.
                    topic == null || topic.matches("the (?:topic|item|matter)\\.?")
                            ? null
                            : Typography.withoutClosing(topic),
                    held.group("focus"),
                    sentence.asWritten().text(),
                    sentence.line(held.start())));
        }
    }

    private static ProgrammeKind kind(String printed) {
        return printed.equalsIgnoreCase("panel") ? ProgrammeKind.PANEL_DISCUSSION : ProgrammeKind.THEMATIC_DISCUSSION;
    }

    private static ProgrammeKind kind(Matcher held) {
        String object = held.group("object") == null ? "brief" : held.group("object");
        if (object.contains("update")) {
            return ProgrammeKind.ORAL_UPDATE;
        }
        return object.contains("presentation") ? ProgrammeKind.PRESENTATION : ProgrammeKind.BRIEFING;
    }

    private static List<String> holders(String who) {
        List<String> holders = new ArrayList<>();
        for (String holder : who.split(" and |, ")) {
            String name = holder.strip().replaceFirst("(?i)^the ", "");
            if (!name.isEmpty()) {
                holders.add(name);
            }
        }
        return holders;
    }
}
