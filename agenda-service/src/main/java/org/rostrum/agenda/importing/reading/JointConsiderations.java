package org.rostrum.agenda.importing.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rostrum.agenda.importing.reading.plan.JointReference;
import org.rostrum.agenda.importing.reading.plan.OtherSession;
import org.rostrum.agenda.importing.reading.plan.PlannedJointConsideration;
import org.rostrum.agenda.importing.reading.plan.SourceLine;
import org.rostrum.agenda.importing.reading.plan.WarningCode;

/**
 * Joins what several sentences say into one joint consideration for each pair of item and other session. Two names are
 * one session's when ordinal and "resumed" agree and one name ends in the other, word by word.
 */
final class JointConsiderations {
    private final List<List<JointStatement>> sessions = new ArrayList<>();
    private final List<PlannedJointConsideration> considerations = new ArrayList<>();
    private final ReadingLog log;

    private JointConsiderations(ReadingLog log) {
        this.log = log;
    }

    static List<PlannedJointConsideration> of(List<JointStatement> statements, ReadingLog log) {
        JointConsiderations joint = new JointConsiderations(log);
        statements.forEach(joint::sort);
        Set<String> items = statements.stream()
                .flatMap(statement -> statement.items().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<OtherSession> others = joint.sessions.stream().map(joint::session).toList();
        for (String item : items) {
            for (int i = 0; i < others.size(); i++) {
                joint.consider(item, others.get(i), joint.sessions.get(i));
            }
        }
        return joint.considerations;
    }

    /** What is considered together with {@code item}, itself or as part of an item above it. */
    static List<JointReference> with(String item, List<PlannedJointConsideration> considerations) {
        return considerations.stream()
                .filter(joint -> ItemNumbers.within(item, joint.item()))
                .map(joint -> new JointReference(joint.session(), joint.items()))
                .toList();
    }

    private void sort(JointStatement statement) {
        for (List<JointStatement> session : sessions) {
            if (session.stream().anyMatch(other -> sameSession(other, statement))) {
                session.add(statement);
                return;
            }
        }
        sessions.add(new ArrayList<>(List.of(statement)));
    }

    private static boolean sameSession(JointStatement one, JointStatement other) {
        String first = " " + Typography.words(one.bodyName());
        String second = " " + Typography.words(other.bodyName());
        return one.ordinal() == other.ordinal()
                && one.resumed() == other.resumed()
                && (first.endsWith(second) || second.endsWith(first));
    }

    private OtherSession session(List<JointStatement> statements) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> words = new LinkedHashSet<>();
        statements.forEach(statement -> names.add(statement.bodyName()));
        statements.forEach(statement -> words.add(statement.sessionWord()));
        String longest = names.stream().reduce("", (a, b) -> b.length() > a.length() ? b : a);
        JointStatement first = statements.getFirst();
        statements.stream()
                .filter(statement -> !statement.sessionWord().equals(first.sessionWord()))
                .findFirst()
                .ifPresent(other -> log.warn(
                        other.line(),
                        WarningCode.SESSION_CALLED_MEETING,
                        "The %s of the %s is called \"%s\" in lines %s and \"%s\" in lines %s; both were taken for one session."
                                .formatted(
                                        first.ordinalWord(),
                                        longest,
                                        first.sessionWord(),
                                        lines(statements, s -> s.sessionWord().equals(first.sessionWord())),
                                        other.sessionWord(),
                                        lines(statements, s -> !s.sessionWord().equals(first.sessionWord())))));
        names.remove(longest);
        if (!names.isEmpty()) {
            JointStatement full = statements.stream()
                    .filter(statement -> statement.bodyName().equals(longest))
                    .findFirst()
                    .orElse(first);
            log.warn(
                    full.line(),
                    WarningCode.BODY_NAME_VARIES,
                    "\"%s\" (lines %s) is also called %s (lines %s); the longest name was taken, the others kept as aliases."
                            .formatted(
                                    longest,
                                    lines(statements, s -> s.bodyName().equals(longest)),
                                    names.stream()
                                            .map(name -> "\"" + name + "\"")
                                            .collect(Collectors.joining(", ")),
                                    lines(statements, s -> !s.bodyName().equals(longest))));
        }
        return new OtherSession(
                longest, List.copyOf(names), first.ordinal(), first.ordinalWord(), first.resumed(), List.copyOf(words));
    }

    private static String lines(List<JointStatement> statements, Predicate<JointStatement> which) {
        return statements.stream()
                .filter(which)
                .map(statement -> String.valueOf(statement.line()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private void consider(String item, OtherSession session, List<JointStatement> statements) {
        List<JointStatement> about = statements.stream()
                .filter(statement -> statement.items().contains(item))
                .toList();
        if (about.isEmpty()) {
            return;
        }
        Set<String> items = new LinkedHashSet<>();
        List<SourceLine> sources = new ArrayList<>();
        for (JointStatement statement : about) {
            items.addAll(statement.otherItems());
            if (!statement.otherItems().equals(about.getFirst().otherItems())) {
                log.warn(
                        statement.line(),
                        WarningCode.JOINT_ITEMS_VARY,
                        "Item %s is considered with items %s here and with items %s in line %d; all of them were taken."
                                .formatted(
                                        item,
                                        String.join(", ", statement.otherItems()),
                                        String.join(", ", about.getFirst().otherItems()),
                                        about.getFirst().line()));
            }
            sources.add(statement.source());
        }
        considerations.add(new PlannedJointConsideration(item, session, List.copyOf(items), sources));
    }
}
