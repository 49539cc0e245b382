package org.rostrum.agenda.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rostrum.agenda.importing.reading.plan.ImportPlan;
import org.rostrum.agenda.importing.reading.plan.MeetingFormat;
import org.rostrum.agenda.importing.reading.plan.PlannedMeeting;
import org.rostrum.agenda.importing.reading.plan.ProgrammeKind;

/** Agendas of made-up bodies: plain text, other columns, other depths, other parts left out. */
class OtherBodiesTest {
    private static final String TIDES = """
            United Nations\tA/AC.300/WG.2/L.4
            General Assembly
            Distr.: Limited
            3 May 2024

            Original: French

            Working Group on Tidal Energy
            Third session
            Geneva, 30 September–2 October 2024

            Provisional agenda and annotations

            1. Opening of the session.
            2. Election of officers.
            3. Adoption of the agenda.
            4. Tides and currents:
            (a) Measurement;
            (b) Reporting:
            (i) Annual reports;
            (ii) Special reports;
            (c) Verification.
            5. Budget.
            6. Staffing.
            7. Partnerships.
            8. Data.
            9. Publications.
            10. Provisional agenda for the fourth session.
            11. Other matters.
            12. Adoption of the report.

            Annotations

            1. Opening of the session

            The third session will be opened on Monday, 30 September 2024, at 10.30 a.m. in Conference Room XIX of the
            Palais des Nations. It will be held in a hybrid format. Fifteen minutes of each two-hour meeting will be
            reserved for remote statements.

            4. Tides and currents

            1. The Working Group, in paragraphs 4 and 5 of its decision 2/7, urged Member States to report annually.

            (b) Reporting

            The Working Group will have before it the report of the Secretary-General on tides
            (A/AC.300/WG.2/2024/5).

            (ii) Special reports

            Two panel discussions will be held on special reports, with a focus on estuaries.

            12. Adoption of the report

            The Working Group may wish to adopt its report.

            Proposed timetable

            | Day | Time | Item | Programme |
            |-----|------|------|-----------|
            | Monday, 30 September | 10:30–13:00 | 1–3 | Opening |
            | | 3–6 p.m. | 4 (a) | Measurement |
            | Tuesday, 1 October | 10 a.m. to 1 p.m. | 4 (b)(ii) | Special reports |
            | Wednesday, 2 October | 10–1 p.m. | 12 | Adoption of the report |
            | | 3 p.m.–2 p.m. | 11 | Other matters |
            """;

    private static final String BARE = """
            ## Panel of Lighthouse Keepers

            Reykjavik, 4 June 2025

            ### Annotated agenda

            1. Opening
            2. Lamps

            ### Annotations

            #### 1. Opening

            Agenda item 1 will be considered jointly with item 2 of the provisional agenda of the fortieth session of the
            Committee on Buoys.

            #### 2. Lamps

            The Panel will be briefed. In the same resolution, the Assembly took note of lamps.

            #### Documentation

            Background paper on lamps (XY/LK/2025/CRP.3)
            Survey of wicks, to be issued
            """;

    @Test
    void readsPlainTextWithItsOwnSymbolAndTwelveItems() {
        ImportPlan plan = AgendaReader.read(TIDES);
        assertThat(plan.agenda().masthead().symbol()).isEqualTo("A/AC.300/WG.2/L.4");
        assertThat(plan.agenda().masthead().distribution()).isEqualTo("Limited");
        assertThat(plan.agenda().masthead().originalLanguage()).isEqualTo("fr");
        assertThat(plan.session().body().name()).isEqualTo("Working Group on Tidal Energy");
        assertThat(plan.session().body().prefix()).isEqualTo("A/AC.300/WG.2");
        assertThat(plan.session().parentBody().name()).isEqualTo("General Assembly");
        assertThat(plan.session().ordinal()).isEqualTo(3);
        assertThat(plan.session().opensAt()).isEqualTo(LocalDateTime.of(2024, 9, 30, 10, 30));
        assertThat(plan.session().venue()).isEqualTo("Conference Room XIX of the Palais des Nations");
        assertThat(plan.session().zone()).isEqualTo("Europe/Zurich");
        assertThat(plan.session().format()).isEqualTo(MeetingFormat.HYBRID);
        assertThat(plan.session().remoteTime().secondsPerMeeting()).isEqualTo(900);
        assertThat(plan.session().remoteTime().forScheduledSeconds()).isEqualTo(7200);
        assertThat(plan.agenda().items())
                .extracting("number")
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12");
    }

    @Test
    void nestsRomanNumeralsBelowLetters() {
        ImportPlan plan = AgendaReader.read(TIDES);
        assertThat(SampleAgenda.item(plan, "4").items()).extracting("number").containsExactly("4(a)", "4(b)", "4(c)");
        assertThat(SampleAgenda.item(plan, "4(b)").items()).extracting("number").containsExactly("4(b)(i)", "4(b)(ii)");
        assertThat(SampleAgenda.item(plan, "4(b)(ii)").programme())
                .extracting("kind", "several", "focus")
                .containsExactly(tuple(ProgrammeKind.PANEL_DISCUSSION, true, "estuaries"));
        assertThat(SampleAgenda.item(plan, "4(b)").annotation().getFirst().documents())
                .containsExactly("A/AC.300/WG.2/2024/5");
    }

    @Test
    void keepsANumberedParagraphAsParagraph() {
        ImportPlan plan = AgendaReader.read(TIDES);
        assertThat(SampleAgenda.item(plan, "4").annotation().getFirst().text()).startsWith("1. The Working Group,");
        assertThat(plan.mandates()).singleElement().satisfies(mandate -> {
            assertThat(mandate.verb()).isEqualTo("urged");
            assertThat(mandate.by()).isEqualTo("The Working Group");
            assertThat(mandate.addressee()).isEqualTo("Member States");
            assertThat(mandate.instruments())
                    .extracting("designation", "paragraph")
                    .containsExactly(tuple("2/7", "4"), tuple("2/7", "5"));
        });
    }

    @Test
    void tellsTheCellsOfAnotherTimetableByWhatTheySay() {
        ImportPlan plan = AgendaReader.read(TIDES);
        assertThat(plan.organizationOfWork().meetings())
                .extracting(
                        PlannedMeeting::date,
                        PlannedMeeting::start,
                        PlannedMeeting::end,
                        meeting -> meeting.entries().stream()
                                .map(entry -> entry.item())
                                .toList())
                .containsExactly(
                        tuple(
                                LocalDate.of(2024, 9, 30),
                                LocalTime.of(10, 30),
                                LocalTime.of(13, 0),
                                List.of("1", "2", "3")),
                        tuple(LocalDate.of(2024, 9, 30), LocalTime.of(15, 0), LocalTime.of(18, 0), List.of("4(a)")),
                        tuple(LocalDate.of(2024, 10, 1), LocalTime.of(10, 0), LocalTime.of(13, 0), List.of("4(b)(ii)")),
                        tuple(LocalDate.of(2024, 10, 2), LocalTime.of(10, 0), LocalTime.of(13, 0), List.of("12")));
        assertThat(SampleAgenda.lines(plan, "time-impossible")).containsExactly(65);
        assertThat(plan.unread()).extracting("line").containsExactly(65);
    }

    @Test
    void guessesNothingWhereABareAgendaSaysNothing() {
        ImportPlan plan = AgendaReader.read(BARE);
        assertThat(plan.unreadable()).isNull();
        assertThat(plan.session().parentBody()).isNull();
        assertThat(plan.session().ordinal()).isNull();
        assertThat(plan.session().opensAt()).isNull();
        assertThat(plan.session().format()).isNull();
        assertThat(plan.session().remoteTime()).isNull();
        assertThat(plan.session().zone()).isNull();
        assertThat(plan.session().zoneInferred()).isFalse();
        assertThat(plan.session().startDate())
                .isEqualTo(plan.session().endDate())
                .isEqualTo("2025-06-04");
        assertThat(plan.organizationOfWork().meetings()).isEmpty();
        assertThat(plan.warnings())
                .extracting("code")
                .contains(
                        "symbol-absent",
                        "distribution-absent",
                        "date-absent",
                        "original-language-absent",
                        "opening-absent",
                        "ordinal-absent",
                        "format-absent",
                        "zone-unknown",
                        "timetable-absent",
                        "back-reference-unresolved",
                        "documentation-without-symbol");
    }

    @Test
    void findsJointConsiderationAndDocumentationOfABareAgenda() {
        ImportPlan plan = AgendaReader.read(BARE);
        assertThat(plan.jointConsiderations()).singleElement().satisfies(joint -> {
            assertThat(joint.item()).isEqualTo("1");
            assertThat(joint.items()).containsExactly("2");
            assertThat(joint.session().ordinal()).isEqualTo(40);
            assertThat(joint.session().bodyName()).isEqualTo("Committee on Buoys");
        });
        assertThat(SampleAgenda.item(plan, "2").documentation())
                .extracting("symbol", "title")
                .containsExactly(
                        tuple("XY/LK/2025/CRP.3", "Background paper on lamps"),
                        tuple(null, "Survey of wicks, to be issued"));
        assertThat(plan.session().body().prefix()).isEqualTo("XY/LK");
    }
}
