package org.rostrum.agenda.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rostrum.agenda.importing.reading.plan.ImportPlan;
import org.rostrum.agenda.importing.reading.plan.PlannedDocument;

class DocumentsTest {
    private final ImportPlan plan = SampleAgenda.PLAN;

    @Test
    void findsTheFiveDocumentsAndTheirItems() {
        assertThat(plan.documents())
                .extracting("symbol", "items", "citedIn", "lines", "status")
                .containsExactlyInAnyOrder(
                        tuple("CAC/COSP/EG.1/2019/4", List.of(), List.of("3"), List.of(45), "CITED"),
                        tuple("CAC/COSP/EG.1/2022/3", List.of(), List.of("2"), List.of(39), "CITED"),
                        tuple("CAC/COSP/EG.1/2023/2", List.of("3"), List.of("3"), List.of(47, 81), "CITED"),
                        tuple("CAC/COSP/EG.1/2023/3", List.of("3", "3(b)"), List.of("3(b)"), List.of(63, 85), "CITED"),
                        tuple("CAC/COSP/EG.1/2023/CRP.1", List.of("3"), List.of("3(a)"), List.of(57, 83), "CITED"));
    }

    @Test
    void givesTheDocumentationPrintedAfterTheLastSubItemToTheWholeItem() {
        assertThat(SampleAgenda.item(plan, "3").documents())
                .containsExactly("CAC/COSP/EG.1/2023/2", "CAC/COSP/EG.1/2023/CRP.1", "CAC/COSP/EG.1/2023/3");
        assertThat(SampleAgenda.item(plan, "3(c)").documents()).isEmpty();
        assertThat(SampleAgenda.lines(plan, "documentation-placed-after-sub-item"))
                .containsExactly(79);
    }

    @Test
    void keepsBothTitlesOfTheConferenceRoomPaper() {
        PlannedDocument paper =
                SampleAgenda.one(plan.documents(), document -> document.symbol().endsWith("CRP.1"));
        assertThat(paper.titles())
                .extracting("line", "text")
                .containsExactly(
                        tuple(
                                83,
                                "Conference room paper prepared by the Secretariat on promoting the use of information"
                                        + " and communications technologies for the implementation of the Convention"),
                        tuple(
                                57,
                                "conference room paper on data collection and the effective use of information and"
                                        + " communications technologies"));
        assertThat(SampleAgenda.lines(plan, "title-varies")).containsExactly(57);
    }

    @Test
    void takesTitlesThatDifferByCaseAloneForOne() {
        assertThat(SampleAgenda.one(
                                plan.documents(), document -> document.symbol().endsWith("2023/2"))
                        .titles())
                .extracting("line")
                .containsExactly(81);
    }
}
