package org.rostrum.agenda.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostrum.agenda.importing.reading.plan.ImportPlan;
import org.rostrum.agenda.importing.reading.plan.PlannedEntry;
import org.rostrum.agenda.importing.reading.plan.PlannedItem;
import org.rostrum.agenda.importing.reading.plan.PlannedJointConsideration;
import org.rostrum.agenda.importing.reading.plan.PlannedMeeting;
import org.rostrum.agenda.importing.reading.plan.PlannedSession;

/** What a plan lacks before anything can be created from it. */
final class Blockers {

    private Blockers() {}

    /** One sentence for each thing that is missing; empty when the plan can be applied. */
    static List<String> of(ImportPlan plan) {
        List<String> missing = new ArrayList<>();
        PlannedSession session = plan.session();
        require(
                session.body() != null && session.body().name() != null,
                "The name of the body was not found.",
                missing);
        require(
                session.startDate() != null && session.endDate() != null,
                "The dates of the session were not found.",
                missing);
        require(
                session.ordinal() != null,
                "The number of the session was not found, so it cannot be told from others.",
                missing);
        require(session.zone() != null, "The time zone could not be concluded from the place of the session.", missing);
        require(!plan.agenda().items().isEmpty(), "No agenda item was found.", missing);
        for (PlannedMeeting meeting : plan.organizationOfWork().meetings()) {
            require(
                    meeting.date() != null && meeting.start() != null && meeting.end() != null,
                    "The meeting of line %d has no date or no times.".formatted(meeting.line()),
                    missing);
            for (PlannedEntry entry : meeting.entries()) {
                require(
                        entry.item() != null,
                        "The entry of line %d has no item number.".formatted(entry.line()),
                        missing);
            }
        }
        Set<String> numbers = numbers(plan.agenda().items()).collect(Collectors.toSet());
        for (PlannedJointConsideration joint : plan.jointConsiderations()) {
            require(
                    numbers.contains(joint.item()),
                    "Item %s is to be considered together with items of the %s, and is not on the agenda."
                            .formatted(joint.item(), joint.session().bodyName()),
                    missing);
        }
        return missing;
    }

    private static Stream<String> numbers(List<PlannedItem> items) {
        return items.stream().flatMap(item -> Stream.concat(Stream.of(item.number()), numbers(item.items())));
    }

    private static void require(boolean there, String complaint, List<String> missing) {
        if (!there) {
            missing.add(complaint);
        }
    }
}
