package org.rostrum.agenda.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rostrum.agenda.importing.reading.plan.ImportPlan;
import org.rostrum.agenda.importing.reading.plan.JointReference;
import org.rostrum.agenda.importing.reading.plan.OtherSession;
import org.rostrum.agenda.importing.reading.plan.PlannedJointConsideration;
import org.rostrum.agenda.importing.reading.plan.PlannedMeeting;

class TimetableAndJointConsiderationTest {
    private static final String REVIEW = "Implementation Review Group";
    private static final String ASSETS = "Open-ended Intergovernmental Working Group on Asset Recovery";

    private final ImportPlan plan = SampleAgenda.PLAN;
    private final List<PlannedMeeting> meetings = plan.organizationOfWork().meetings();

    @Test
    void findsEightMeetingsOfThreeHours() {
        assertThat(meetings).extracting("position").containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        for (int i = 0; i < 8; i++) {
            PlannedMeeting meeting = meetings.get(i);
            assertThat(meeting.date()).isEqualTo(LocalDate.of(2023, 9, 5 + i / 2));
            assertThat(meeting.start()).isEqualTo(LocalTime.of(i % 2 == 0 ? 10 : 15, 0));
            assertThat(meeting.end()).isEqualTo(LocalTime.of(i % 2 == 0 ? 13 : 18, 0));
            assertThat(meeting.timeAsPrinted()).isEqualTo(i % 2 == 0 ? "10 a.m.–1 p.m." : "3–6 p.m.");
            assertThat(meeting.room()).isNull();
        }
        assertThat(SampleAgenda.lines(plan, "one-meridiem")).containsExactly(116, 120, 124, 127);
    }

    @Test
    void findsTwelveEntriesWithTheirNotesAndContinuedAsPrinted() {
        assertThat(meetings)
                .flatExtracting(PlannedMeeting::entries)
                .extracting("item", "line", "continued", "notes")
                .containsExactly(
                        tuple("1", 113, false, List.of()),
                        tuple("2", 114, false, List.of()),
                        tuple("3", 115, false, List.of("a")),
                        tuple("3", 116, true, List.of("a")),
                        tuple("3", 118, true, List.of("a")),
                        tuple("3(a)", 119, false, List.of("a")),
                        tuple("3(b)", 120, false, List.of("a")),
                        tuple("3", 122, true, List.of("a")),
                        tuple("3(c)", 123, false, List.of("a")),
                        tuple("3(c)", 124, false, List.of("a")),
                        tuple("4", 126, false, List.of("b")),
                        tuple("5", 127, false, List.of()));
        assertThat(meetings.get(1).entries().getFirst().title())
                .isEqualTo("Implementation of chapter IV of the United Nations Convention against Corruption");
        assertThat(meetings.get(1).entries().getFirst().titleAsPrinted()).endsWith("Corruption ( continued )");
        assertThat(SampleAgenda.lines(plan, "continued-mark-absent")).containsExactly(124);
    }

    @Test
    void readsTheTabSeparatedTableWithItsColumnsAndNotes() {
        assertThat(plan.organizationOfWork().columns())
                .containsExactly("Date and time", "Item", "Title or description");
        assertThat(plan.organizationOfWork().notes()).containsOnlyKeys("a", "b");
        assertThat(plan.organizationOfWork().notes().get("a")).startsWith("Agenda item 3 will be discussed");
        assertThat(SampleAgenda.lines(plan, "tab-separated-table")).containsExactly(111);
    }

    @Test
    void findsOneJointConsiderationForEachPairOfItemAndSession() {
        assertThat(plan.jointConsiderations())
                .extracting(
                        PlannedJointConsideration::item,
                        joint -> joint.session().bodyName(),
                        PlannedJointConsideration::items,
                        joint -> joint.sources().stream().map(s -> s.line()).toList())
                .containsExactly(
                        tuple("3", REVIEW, List.of("4", "5"), List.of(77, 129)),
                        tuple("3", ASSETS, List.of("2", "3", "4", "5"), List.of(77, 129)),
                        tuple("4", REVIEW, List.of("6"), List.of(101, 131)),
                        tuple("4", ASSETS, List.of("6"), List.of(101, 131)));
    }

    @Test
    void takesTwoNamesAndTwoWordsForOneSessionAndSaysSo() {
        OtherSession review = plan.jointConsiderations().getFirst().session();
        assertThat(review.ordinal()).isEqualTo(14);
        assertThat(review.resumed()).isTrue();
        OtherSession assets = plan.jointConsiderations().get(1).session();
        assertThat(assets.ordinal()).isEqualTo(17);
        assertThat(assets.ordinalWord()).isEqualTo("seventeenth");
        assertThat(assets.resumed()).isFalse();
        assertThat(assets.aliases()).containsExactly("Working Group on Asset Recovery");
        assertThat(assets.sessionWordsAsPrinted()).containsExactly("session", "meeting");
        assertThat(SampleAgenda.lines(plan, "body-name-varies")).containsExactly(129);
        assertThat(SampleAgenda.lines(plan, "session-called-meeting")).containsExactly(101);
        assertThat(SampleAgenda.lines(plan, "items-plural-with-one-item")).containsExactly(101);
    }

    @Test
    void makesSevenOfTheEightMeetingsJoint() {
        assertThat(meetings)
                .filteredOn(meeting -> meeting.entries().stream()
                        .anyMatch(entry -> !entry.jointWith().isEmpty()))
                .extracting("position")
                .containsExactly(1, 2, 3, 4, 5, 6, 7);
        List<JointReference> fourthMeeting =
                meetings.get(3).entries().getFirst().jointWith();
        assertThat(fourthMeeting)
                .extracting(joint -> joint.session().bodyName(), JointReference::items)
                .containsExactly(tuple(REVIEW, List.of("4", "5")), tuple(ASSETS, List.of("2", "3", "4", "5")));
    }

    @Test
    void leavesNothingOfTheDocumentUnread() {
        assertThat(plan.unreadable()).isNull();
        assertThat(plan.unread()).isEmpty();
    }
}
