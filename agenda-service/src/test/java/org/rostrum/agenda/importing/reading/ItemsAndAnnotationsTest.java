package org.rostrum.agenda.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rostrum.agenda.importing.reading.plan.ImportPlan;
import org.rostrum.agenda.importing.reading.plan.PlannedItem;
import org.rostrum.agenda.importing.reading.plan.ProgrammeElement;
import org.rostrum.agenda.importing.reading.plan.ProgrammeKind;

class ItemsAndAnnotationsTest {
    private final ImportPlan plan = SampleAgenda.PLAN;

    private PlannedItem item(String number) {
        return SampleAgenda.item(plan, number);
    }

    @Test
    void nestsTheSubItemsOfItemThree() {
        assertThat(plan.agenda().items()).extracting("number").containsExactly("1", "2", "3", "4", "5");
        assertThat(item("3").items()).extracting("number").containsExactly("3(a)", "3(b)", "3(c)");
        assertThat(item("3").items()).extracting("numberAsPrinted").containsExactly("(a)", "(b)", "(c)");
        assertThat(SampleAgenda.items(plan)).extracting("line").containsExactly(20, 21, 22, 23, 24, 25, 26, 27);
    }

    @Test
    void keepsTheFullTitleAndTheShorterOneOfTheAnnex() {
        String full = "Implementation of chapter IV of the United Nations Convention against Corruption:"
                + " lessons learned, good practices and challenges";
        assertThat(item("3").title()).isEqualTo(full);
        assertThat(item("3").titleAsPrinted()).isEqualTo(full + ":");
        assertThat(item("3").shortTitle())
                .isEqualTo("Implementation of chapter IV of the United Nations Convention against Corruption");
        assertThat(List.of("1", "2", "3(a)", "3(b)", "3(c)", "4", "5"))
                .allSatisfy(number -> assertThat(item(number).shortTitle()).isNull());
    }

    @Test
    void givesEachItemItsParagraphsInOrder() {
        assertThat(SampleAgenda.items(plan))
                .extracting(PlannedItem::number, item -> item.heading().line(), item -> item.annotation().stream()
                        .map(p -> p.line())
                        .toList())
                .containsExactly(
                        tuple("1", 31, List.of(33)),
                        tuple("2", 37, List.of(39)),
                        tuple("3", 41, List.of(43, 45, 47, 49)),
                        tuple("3(a)", 51, List.of(53, 57, 59)),
                        tuple("3(b)", 61, List.of(63, 65)),
                        tuple("3(c)", 67, List.of(69, 71, 73, 75, 77)),
                        tuple("4", 87, List.of(89, 91, 93, 95, 99, 101)),
                        tuple("5", 103, List.of(105)));
        assertThat(item("5").annotation().getFirst().text())
                .isEqualTo(SampleAgenda.TEXT.lines().toList().get(104));
    }

    @Test
    void joinsSentencesBrokenByPageBreaksAndWarns() {
        assertThat(item("3(a)").annotation().getFirst().text())
                .contains("international anti-corruption law enforcement cooperation, the Conference invited");
        assertThat(item("3(a)").annotation().getFirst().lastLine()).isEqualTo(55);
        assertThat(item("4").annotation().get(3).text())
                .contains("relevant provisions of the Convention, including when it concerns illicit financial flows.");
        assertThat(SampleAgenda.lines(plan, "paragraph-broken-by-page-break")).containsExactly(55, 97);
    }

    @Test
    void reducesLinksToTheirTextAndNamesThoseThatLeadNowhere() {
        assertThat(item("2").annotation().getFirst().text())
                .contains("under the Convention (CAC/COSP/EG.1/2022/3) and resolutions");
        assertThat(SampleAgenda.lines(plan, "empty-link-target")).containsExactly(39, 45, 47, 63, 81, 83, 85);
    }

    @Test
    void readsSubItemsHeadedInBoldAsHeadingsAndWarns() {
        assertThat(SampleAgenda.lines(plan, "sub-item-heading-not-a-heading")).containsExactly(61, 67);
    }

    @Test
    void findsThePanelDiscussions() {
        assertThat(programme("3(a)", ProgrammeKind.PANEL_DISCUSSION))
                .extracting("line", "several")
                .containsExactly(tuple(57, false));
        assertThat(programme("3(b)", ProgrammeKind.PANEL_DISCUSSION))
                .extracting("line", "several")
                .containsExactly(tuple(65, false));
        assertThat(programme("3(c)", ProgrammeKind.PANEL_DISCUSSION))
                .extracting("line", "several", "topic")
                .containsExactly(
                        tuple(75, true, "technical assistance in relation to chapters IV and V of the Convention"));
        assertThat(programme("4", ProgrammeKind.PANEL_DISCUSSION))
                .extracting("line", "topic", "focus")
                .containsExactly(tuple(
                        99,
                        "measures to prevent money-laundering",
                        "the role of intermediaries (also referred to as professional enablers or gatekeepers)"
                                + " in the transfer of proceeds of crime"));
    }

    @Test
    void findsThematicDiscussionsBriefingsAndUpdatesWithTheirHolders() {
        assertThat(programme("3(a)", ProgrammeKind.THEMATIC_DISCUSSION))
                .extracting("line")
                .containsExactly(23);
        assertThat(programme("3(b)", ProgrammeKind.THEMATIC_DISCUSSION))
                .extracting("line")
                .containsExactly(24);
        assertThat(programme("3", ProgrammeKind.ORAL_UPDATE))
                .extracting("line", "holders")
                .containsExactly(tuple(47, List.of("secretariat")));
        assertThat(programme("3(a)", ProgrammeKind.BRIEFING))
                .extracting("line", "holders")
                .containsExactly(tuple(57, List.of("secretariat")), tuple(59, List.of("secretariat")));
        assertThat(programme("3(c)", ProgrammeKind.ORAL_UPDATE))
                .extracting("line", "holders", "topic")
                .containsExactly(tuple(
                        71,
                        List.of("secretariat", "GlobE Network"),
                        "technical assistance activities conducted since the last expert meeting"));
    }

    private List<ProgrammeElement> programme(String item, ProgrammeKind kind) {
        return item(item).programme().stream()
                .filter(element -> element.kind() == kind)
                .toList();
    }

    @Test
    void findsWhatParticipantsAreInvitedToDo() {
        assertThat(SampleAgenda.items(plan))
                .flatExtracting(PlannedItem::invitations)
                .extracting("line")
                .containsExactly(33, 49, 57, 65, 73, 105);
    }
}
