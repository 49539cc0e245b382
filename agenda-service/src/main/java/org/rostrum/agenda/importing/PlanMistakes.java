package org.rostrum.agenda.importing;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rostrum.agenda.AgendaProblem;
import org.rostrum.agenda.content.ItemNumber;
import org.rostrum.agenda.importing.reading.plan.OtherSession;
import org.rostrum.agenda.importing.reading.plan.PlannedAgenda;
import org.rostrum.agenda.importing.reading.plan.PlannedBody;
import org.rostrum.agenda.importing.reading.plan.PlannedItem;
import org.rostrum.agenda.importing.reading.plan.PlannedMandate;
import org.rostrum.agenda.mandate.MandateVerb;
import org.rostrum.commons.text.Language;

/**
 * What a person has written into a plan that no application could make anything of. What the reader leaves open is no
 * mistake: see {@link Blockers}.
 */
final class PlanMistakes {

    private final List<String> mistakes = new ArrayList<>();

    private PlanMistakes() {}

    /** @throws RuntimeException 400 with the mistakes, if there are any */
    static void refuse(ImportView.Plan plan) {
        List<String> mistakes = of(plan);
        if (!mistakes.isEmpty()) {
            throw AgendaProblem.PLAN_MISTAKES
                    .because("Nothing was changed. %s".formatted(String.join(" ", mistakes)))
                    .with("mistakes", mistakes)
                    .build();
        }
    }

    static List<String> of(ImportView.Plan plan) {
        PlanMistakes found = new PlanMistakes();
        if (plan == null
                || plan.session() == null
                || plan.agenda() == null
                || plan.agenda().masthead() == null) {
            return List.of("A plan has a session and an agenda with its masthead.");
        }
        if (plan.organizationOfWork() == null) {
            return List.of("A plan has an organization of work; it may have no meetings.");
        }
        found.session(plan);
        found.agenda(plan.agenda());
        found.parts(plan);
        return found.mistakes;
    }

    private void session(ImportView.Plan plan) {
        body(plan.session().body());
        body(plan.session().parentBody());
        String zone = plan.session().zone();
        require(zone == null || isZone(zone), "'%s' is no time zone such as Europe/Vienna.".formatted(zone));
        require(
                plan.session().ordinal() == null || plan.session().ordinal() > 0,
                "The number of a session is 1 or more.");
        plan.organizationOfWork()
                .meetings()
                .forEach(meeting -> require(meeting.position() > 0, "The position of a meeting is 1 or more."));
        plan.organizationOfWork().meetings().stream()
                .flatMap(meeting -> meeting.entries().stream())
                .forEach(entry -> {
                    require(entry.title() != null && !entry.title().isBlank(), "An entry has a title.");
                    entry.jointWith().forEach(joint -> other(joint.session(), joint.items()));
                });
    }

    private void agenda(PlannedAgenda agenda) {
        String language = agenda.masthead().originalLanguage();
        require(
                language == null || isLanguage(language),
                "'%s' is none of the official languages.".formatted(language));
        items(agenda.items(), new HashSet<>());
    }

    private void items(List<PlannedItem> items, Set<String> seen) {
        for (PlannedItem item : items) {
            require(isNumber(item.number()), "'%s' is no item number such as 3(a).".formatted(item.number()));
            require(seen.add(item.number()), "Item %s is there twice.".formatted(item.number()));
            require(item.title() != null && !item.title().isBlank(), "Item %s has no title.".formatted(item.number()));
            item.annotation()
                    .forEach(paragraph -> require(
                            paragraph.text() != null && !paragraph.text().isBlank(),
                            "A paragraph of item %s has no text.".formatted(item.number())));
            item.documentation()
                    .forEach(document -> require(
                            document.title() != null && !document.title().isBlank(),
                            "A document of item %s has no title.".formatted(item.number())));
            item.programme()
                    .forEach(element -> require(
                            element.kind() != null,
                            "A programme element of item %s has no kind.".formatted(item.number())));
            items(item.items(), seen);
        }
    }

    private void parts(ImportView.Plan plan) {
        plan.documents()
                .forEach(document ->
                        require(document.symbol() != null && !document.symbol().isBlank(), "A document has a symbol."));
        plan.jointConsiderations().forEach(joint -> {
            require(joint.item() != null, "A joint consideration names an item.");
            other(joint.session(), joint.items());
        });
        plan.citations()
                .forEach(citation -> require(
                        citation.type() != null && citation.item() != null, "A citation has a type and an item."));
        plan.mandates().forEach(this::mandate);
        plan.notesVerbales()
                .forEach(note -> require(
                        note.item() != null
                                && note.text() != null
                                && !note.text().isBlank(),
                        "A note verbale has an item and a text."));
    }

    private void mandate(PlannedMandate mandate) {
        require(mandate.item() != null, "A mandate names an item.");
        require(isVerb(mandate.verb()), "'%s' is no verb such as requested.".formatted(mandate.verb()));
        require(
                mandate.addressee() != null
                        && !mandate.addressee().isBlank()
                        && mandate.addressee().length() <= 300,
                "A mandate has an addressee of at most 300 characters.");
        require(
                mandate.request() != null
                        && mandate.text() != null
                        && !mandate.text().isBlank(),
                "A mandate has a request and the text that makes it.");
        mandate.instruments()
                .forEach(reference -> require(reference.type() != null, "What a mandate rests on has a type."));
    }

    private void other(OtherSession session, List<String> items) {
        require(
                session != null
                        && session.bodyName() != null
                        && !session.bodyName().isBlank()
                        && session.ordinal() > 0
                        && session.ordinalWord() != null,
                "Another session has the name of its body, a number and the number as a word.");
        require(
                !items.isEmpty() && items.stream().allMatch(PlanMistakes::isNumber),
                "Joint consideration is with items such as 4 and 5(a).");
    }

    private void body(PlannedBody body) {
        require(body == null || body.name() != null && !body.name().isBlank(), "A body has a name.");
    }

    private void require(boolean right, String mistake) {
        if (!right) {
            mistakes.add(mistake);
        }
    }

    private static boolean isNumber(String text) {
        try {
            return text != null && new ItemNumber(text).text().equals(text);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static boolean isVerb(String text) {
        try {
            return text != null && !new MandateVerb(text).text().isEmpty();
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static boolean isLanguage(String code) {
        try {
            return Language.of(code) != null;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static boolean isZone(String zone) {
        try {
            return ZoneId.of(zone) != null;
        } catch (DateTimeException none) {
            return false;
        }
    }
}
