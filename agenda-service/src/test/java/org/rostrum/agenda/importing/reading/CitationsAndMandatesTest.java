package org.rostrum.agenda.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rostrum.agenda.importing.reading.plan.CitationType;
import org.rostrum.agenda.importing.reading.plan.ImportPlan;
import org.rostrum.agenda.importing.reading.plan.PlannedCitation;
import org.rostrum.agenda.importing.reading.plan.PlannedNoteVerbale;

class CitationsAndMandatesTest {
    private final ImportPlan plan = SampleAgenda.PLAN;

    private List<PlannedCitation> citations(CitationType type) {
        return plan.citations().stream().filter(c -> c.type() == type).toList();
    }

    @Test
    void findsEveryResolutionAndTheItemsThatCiteIt() {
        assertThat(citations(CitationType.RESOLUTION))
                .extracting("item", "line", "designation", "paragraph", "backReference")
                .containsExactly(
                        tuple("2", 39, "4/2", null, false),
                        tuple("2", 39, "8/6", null, false),
                        tuple("2", 39, "9/1", null, false),
                        tuple("2", 39, "9/2", null, false),
                        tuple("2", 39, "9/3", null, false),
                        tuple("2", 39, "9/5", null, false),
                        tuple("3", 43, "8/2", "8", false),
                        tuple("3", 45, "8/1", null, false),
                        tuple("3", 45, "8/2", null, false),
                        tuple("3", 45, "8/6", null, false),
                        tuple("3(a)", 53, "9/3", "18", false),
                        tuple("3(a)", 53, "9/3", "19", true),
                        tuple("3(a)", 53, "9/5", "6", false),
                        tuple("3(a)", 59, "9/5", "7", false),
                        tuple("3(b)", 63, "9/1", "23", false),
                        tuple("3(c)", 69, "4/2", null, false),
                        tuple("4", 91, "9/2", null, false));
    }

    @Test
    void keepsNearIdenticalTitlesApartAndPointsAtThem() {
        String declaration = "Our common commitment to effectively addressing challenges and implementing measures to"
                + " prevent and combat corruption and strengthen international cooperation";
        assertThat(plan.citations())
                .filteredOn(c -> c.title() != null && c.line() != 93 && c.line() != 95 && c.line() != 39)
                .extracting("type", "line", "designation", "title")
                .containsExactly(
                        tuple(
                                CitationType.RESOLUTION,
                                63,
                                "9/1",
                                "Sharm el-Sheikh declaration on strengthening international cooperation in the"
                                        + " prevention of and fight against corruption during times of emergencies and"
                                        + " crisis response and recovery"),
                        tuple(
                                CitationType.RESOLUTION,
                                69,
                                "4/2",
                                "Convening of open-ended intergovernmental expert meetings to enhance international"
                                        + " cooperation"),
                        tuple(CitationType.DECLARATION, 89, null, declaration),
                        tuple(
                                CitationType.RESOLUTION,
                                91,
                                "9/2",
                                declaration.replace("strengthen ", "strengthening ")
                                        + ": follow-up to the special session of the General Assembly against"
                                        + " corruption"));
        assertThat(plan.warnings())
                .filteredOn(warning -> warning.code().equals("near-identical-titles"))
                .extracting("line")
                .containsExactly(63, 63, 91, 91);
        assertThat(SampleAgenda.lines(plan, "mixed-quotation-marks")).containsExactly(89);
    }

    @Test
    void findsTheParagraphOfThePoliticalDeclaration() {
        assertThat(citations(CitationType.DECLARATION))
                .filteredOn(c -> c.paragraph() != null)
                .extracting("item", "annotationParagraph", "line", "instrument", "paragraph")
                .containsExactly(tuple("4", 4, 95, "political declaration", "19"));
    }

    @Test
    void findsArticlesAndChaptersOfTheConvention() {
        String convention = "United Nations Convention against Corruption";
        assertThat(citations(CitationType.CONVENTION_ARTICLE))
                .extracting("item", "line", "article", "instrument")
                .containsExactly(
                        tuple("3", 43, "1(b)", convention),
                        tuple("3", 43, "43", convention),
                        tuple("4", 95, "52", convention));
        assertThat(citations(CitationType.CONVENTION_CHAPTER))
                .extracting("line", "chapter", "instrument", "backReference")
                .containsExactly(
                        tuple(45, "IV", convention, true),
                        tuple(49, "IV", convention, false),
                        tuple(75, "IV", convention, false),
                        tuple(75, "V", convention, false),
                        tuple(95, "V", convention, true));
    }

    @Test
    void findsEarlierMeetingsTheSpecialSessionAndApprovals() {
        assertThat(citations(CitationType.EARLIER_MEETING))
                .extracting("item", "line", "ordinal", "startDate")
                .containsExactly(
                        tuple("2", 39, 11, null),
                        tuple("3", 45, 8, LocalDate.of(2019, 5, 31)),
                        tuple("3(a)", 53, 5, null));
        assertThat(citations(CitationType.SPECIAL_SESSION))
                .extracting("line", "by", "startDate", "endDate", "dateAsPrinted")
                .containsExactly(
                        tuple(
                                89,
                                "General Assembly",
                                LocalDate.of(2021, 6, 2),
                                LocalDate.of(2021, 6, 4),
                                "2 to 4 June 2021"),
                        tuple(95, null, null, null, "2021"));
        assertThat(citations(CitationType.WORKPLAN))
                .extracting("line", "title", "by", "startDate")
                .containsExactly(tuple(
                        39,
                        "the workplan for the subsidiary bodies of the Conference",
                        "Bureau of the Conference",
                        LocalDate.of(2022, 3, 1)));
        assertThat(citations(CitationType.APPROVAL))
                .extracting("line", "title", "by")
                .containsExactly(tuple(
                        93,
                        "the topic of the meeting will be measures to prevent money-laundering",
                        "extended Bureau of the Conference"));
    }

    @Test
    void followsTheNoteVerbaleToThePaperMadeOfItsResponses() {
        assertThat(citations(CitationType.NOTE_VERBALE))
                .extracting("item", "line", "startDate")
                .containsExactly(tuple("3(a)", 55, LocalDate.of(2023, 6, 1)));
        PlannedNoteVerbale note = plan.notesVerbales().getFirst();
        assertThat(note.date()).isEqualTo(LocalDate.of(2023, 6, 1));
        assertThat(note.responses().line()).isEqualTo(57);
        assertThat(note.documents()).containsExactly("CAC/COSP/EG.1/2023/CRP.1");
    }

    @Test
    void saysWhoWasAskedWhatByWhichInstrument() {
        assertThat(plan.mandates())
                .extracting("item", "line", "verb", "addressee", "backReference")
                .containsExactly(
                        tuple("3", 43, "called upon", "States parties", false),
                        tuple("3", 45, "encouraged", "States parties", false),
                        tuple("3", 45, "encouraged", "States parties", false),
                        tuple("3(a)", 53, "recommended", "States parties", false),
                        tuple(
                                "3(a)",
                                53,
                                "requested",
                                "the expert meeting and other relevant subsidiary bodies",
                                false),
                        tuple("3(a)", 53, "requested", "the secretariat", true),
                        tuple("3(a)", 53, "requested", "the secretariat", true),
                        tuple("3(a)", 55, "invited", "the United Nations Office on Drugs and Crime (UNODC)", false),
                        tuple("3(c)", 69, "decided", "the expert meetings", false),
                        tuple("4", 89, "committed", "Member States", false),
                        tuple("4", 89, "invited", "the Conference", false),
                        tuple("4", 91, "directed", "its subsidiary bodies", false),
                        tuple("4", 95, "committed", "States", false),
                        tuple("4", 97, "committed", "States", true));
    }

    @Test
    void findsTwoRequestsInTheParagraphReferredBackTo() {
        assertThat(plan.mandates())
                .filteredOn(m -> m.instruments().stream()
                        .anyMatch(i -> "19".equals(i.paragraph()) && "9/3".equals(i.designation())))
                .extracting("request")
                .satisfiesExactly(
                        first -> assertThat((String) first)
                                .startsWith("to continue collecting")
                                .endsWith("United Nations system"),
                        second -> assertThat((String) second)
                                .isEqualTo("to report on such efforts to the relevant subsidiary bodies"));
    }
}
