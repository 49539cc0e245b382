package org.rostrum.agenda.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.rostrum.agenda.importing.reading.plan.MeetingFormat;
import org.rostrum.agenda.importing.reading.plan.PlannedMasthead;
import org.rostrum.agenda.importing.reading.plan.PlannedSession;
import org.rostrum.agenda.importing.reading.plan.RemoteTimeRule;

class MastheadAndSessionTest {
    private final PlannedSession session = SampleAgenda.PLAN.session();

    @Test
    void readsTheMastheadAndLeavesTheAbsentSymbolEmpty() {
        PlannedMasthead masthead = SampleAgenda.PLAN.agenda().masthead();
        assertThat(masthead.symbol()).isNull();
        assertThat(masthead.distribution()).isEqualTo("General");
        assertThat(masthead.date()).isEqualTo(LocalDate.of(2023, 6, 26));
        assertThat(masthead.originalLanguage()).isEqualTo("en");
        assertThat(masthead.kind()).isEqualTo("Annotated provisional agenda");
        assertThat(masthead.lines()).extracting("line").containsExactly(5, 7, 8, 10, 12, 14, 16);
        assertThat(SampleAgenda.lines(SampleAgenda.PLAN, "symbol-absent")).containsExactly(5);
    }

    @Test
    void namesTheBodyAndItsParentAndMarksThePrefixAsInferred() {
        assertThat(session.parentBody().name())
                .isEqualTo("Conference of the States Parties to the United Nations Convention against Corruption");
        assertThat(session.parentBody().prefix()).isNull();
        assertThat(session.body().name())
                .isEqualTo("Open-ended intergovernmental expert meeting to enhance international cooperation"
                        + " under the United Nations Convention against Corruption");
        assertThat(session.body().prefix()).isEqualTo("CAC/COSP/EG.1");
        assertThat(session.body().prefixInferred()).isTrue();
        assertThat(SampleAgenda.lines(SampleAgenda.PLAN, "prefix-inferred")).containsExactly(12);
    }

    @Test
    void readsWhichSessionItIsAndWhenAndWhereItOpens() {
        assertThat(session.ordinal()).isEqualTo(12);
        assertThat(session.ordinalWord()).isEqualTo("twelfth");
        assertThat(session.resumed()).isFalse();
        assertThat(session.sessionWordAsPrinted()).isEqualTo("meeting");
        assertThat(session.title()).startsWith("twelfth open-ended intergovernmental expert meeting");
        assertThat(session.startDate()).isEqualTo(LocalDate.of(2023, 9, 5));
        assertThat(session.endDate()).isEqualTo(LocalDate.of(2023, 9, 8));
        assertThat(session.datesAsPrinted()).isEqualTo("Vienna, 5–8 September 2023");
        assertThat(session.opensAt()).isEqualTo(LocalDateTime.of(2023, 9, 5, 10, 0));
        assertThat(session.opensAtAsPrinted()).isEqualTo("Tuesday, 5 September 2023, at 10 a.m.");
        assertThat(session.venue()).isEqualTo("Vienna International Centre, M-Building, Plenary Room M");
        assertThat(session.city()).isEqualTo("Vienna");
    }

    @Test
    void infersTheZoneFromTheCityAndSaysSo() {
        assertThat(session.zone()).isEqualTo("Europe/Vienna");
        assertThat(session.zoneInferred()).isTrue();
        assertThat(SampleAgenda.lines(SampleAgenda.PLAN, "zone-inferred")).containsExactly(14);
    }

    @Test
    void readsFormatObservationAndTheRemoteMinutesWithTheirReason() {
        assertThat(session.format()).isEqualTo(MeetingFormat.IN_PERSON);
        assertThat(session.onlineObservation()).isTrue();
        RemoteTimeRule rule = session.remoteTime();
        assertThat(rule.secondsPerMeeting()).isEqualTo(1800);
        assertThat(rule.forScheduledSeconds()).isEqualTo(10800);
        assertThat(rule.reason()).isEqualTo("in order to facilitate the work of the interpreters");
        assertThat(rule.line()).isEqualTo(33);
    }
}
