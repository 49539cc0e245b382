package org.rostrum.agenda.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.agenda.importing.reading.plan.ImportPlan;

/** The time limits only keep a hang from blocking the build: quadratic work on two megabytes would take hours. */
@Timeout(120)
class MutilatedInputTest {
    private static final int TWO_MEGABYTES = 2 << 20;

    @ParameterizedTest
    @ValueSource(
            strings = {"", " \n\t\n", "Dear Sir,\nplease find our invoice attached.\n", "\uFEFF", "#", "|", "\t\t", "\0"
            })
    void saysWhyATextIsNoAgenda(String text) {
        ImportPlan plan = AgendaReader.read(text);
        assertThat(plan.unreadable()).contains("No numbered agenda items");
        assertThat(plan.agenda().items()).isEmpty();
        assertThat(plan.warnings()).extracting("code").contains("items-absent");
    }

    @Test
    void readsTheSameWhateverEndsALine() {
        assertThat(AgendaReader.read(SampleAgenda.TEXT.replace("\n", "\r\n"))).isEqualTo(SampleAgenda.PLAN);
        assertThat(AgendaReader.read(SampleAgenda.TEXT.replace("\n", "\r"))).isEqualTo(SampleAgenda.PLAN);
        assertThat(AgendaReader.read("\uFEFF" + SampleAgenda.TEXT)).isEqualTo(SampleAgenda.PLAN);
    }

    @Test
    void readsHardSpacesAsSpaces() {
        ImportPlan plan = AgendaReader.read(SampleAgenda.TEXT
                .replace("3 (a)", "3\u00A0(a)")
                .replace("10 a.m.", "10\u00A0a.m.")
                .replace("6 p.m.", "6\u202Fp.m.")
                .replace("5 September", "5\u00A0September"));
        assertThat(plan.organizationOfWork().meetings()).hasSize(8);
        assertThat(plan.organizationOfWork().meetings().get(2).entries())
                .extracting("item")
                .containsExactly("3", "3(a)");
        assertThat(plan.session().opensAt())
                .isEqualTo(SampleAgenda.PLAN.session().opensAt());
    }

    @Test
    void takesTheItemsWithoutTheAnnex() {
        ImportPlan plan = AgendaReader.read(SampleAgenda.TEXT.substring(0, SampleAgenda.TEXT.indexOf("## Annex")));
        assertThat(plan.agenda().items()).isEqualTo(withoutShortTitle());
        assertThat(plan.organizationOfWork().meetings()).isEmpty();
        assertThat(plan.jointConsiderations()).hasSize(4);
        assertThat(SampleAgenda.lines(plan, "timetable-absent")).containsExactly(1);
    }

    private static Object withoutShortTitle() {
        return AgendaReader.read(SampleAgenda.TEXT.replaceAll("(?m)^.*\t.*$", ""))
                .agenda()
                .items();
    }

    @Test
    void takesAnAnnotatedItemThatTheListLacksAndWarns() {
        ImportPlan plan = AgendaReader.read(SampleAgenda.TEXT.replace("5. Adoption of the report.\n", ""));
        assertThat(plan.agenda().items()).extracting("number").containsExactly("1", "2", "3", "4", "5");
        assertThat(SampleAgenda.lines(plan, "item-not-in-list")).containsExactly(102);
    }

    @Test
    void warnsOfAnItemWithoutAnnotation() {
        ImportPlan plan = AgendaReader.read(SampleAgenda.TEXT.replaceAll("(?s)## \\*\\*5\\..*?## Annex", "## Annex"));
        assertThat(SampleAgenda.item(plan, "5").annotation()).isEmpty();
        assertThat(SampleAgenda.item(plan, "5").heading()).isNull();
        assertThat(SampleAgenda.lines(plan, "item-without-annotation")).containsExactly(27);
    }

    @Test
    void warnsOfGapsAndRepetitionsInTheList() {
        ImportPlan gap = AgendaReader.read(
                SampleAgenda.TEXT.replace("2. Adoption of the agenda and organization of work.\n", ""));
        assertThat(SampleAgenda.lines(gap, "item-number-gap")).containsExactly(21);
        ImportPlan twice = AgendaReader.read(SampleAgenda.TEXT.replace("  - (b) Thematic", "  - (a) Thematic"));
        assertThat(SampleAgenda.lines(twice, "item-repeated")).containsExactly(24);
        assertThat(twice.unread()).extracting("line").containsExactly(24);
    }

    @Test
    void startsTheAnnotationsWhereNumbersBeginAgain() {
        ImportPlan plan = AgendaReader.read(SampleAgenda.TEXT.replace("#### Annotations\n", "\n"));
        assertThat(plan.agenda()).isEqualTo(SampleAgenda.PLAN.agenda());
    }

    @Test
    void warnsOfDaysThatDoNotFit() {
        ImportPlan plan = AgendaReader.read(SampleAgenda.TEXT
                .replace("<b>Friday, 8 September 2023", "<b>Friday, 9 September 2023")
                .replace("opened on Tuesday, 5 September", "opened on Tuesday, 6 September"));
        assertThat(SampleAgenda.lines(plan, "weekday-mismatch")).containsExactly(33, 125);
        assertThat(SampleAgenda.lines(plan, "opening-date-varies")).containsExactly(33);
        assertThat(SampleAgenda.lines(plan, "meeting-outside-session")).containsExactly(126, 127);
    }

    @Test
    void leavesRowsWithoutATimeUnread() {
        ImportPlan plan =
                AgendaReader.read(SampleAgenda.TEXT.replace("3–6 p.m.\t5\tAdoption", "3–2 a.m.\t5\tAdoption"));
        assertThat(plan.organizationOfWork().meetings()).hasSize(7);
        assertThat(SampleAgenda.lines(plan, "time-impossible")).containsExactly(127);
        assertThat(plan.unread()).extracting("line").containsExactly(127);
    }

    @Test
    void survivesRowsWithTooManyAndTooFewColumns() {
        ImportPlan plan = AgendaReader.read(SampleAgenda.TEXT
                .replace("10 a.m.–1 p.m.\t4\tFollow-up", "10 a.m.–1 p.m.\t\t\t4\t\tFollow-up\tmore\t")
                .replace("\t2\tAdoption of the agenda", "\t2\t"));
        assertThat(plan.organizationOfWork().meetings()).hasSize(8);
        assertThat(plan.organizationOfWork()
                        .meetings()
                        .get(6)
                        .entries()
                        .getFirst()
                        .item())
                .isEqualTo("4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "\n",
                "a\n\n",
                "1. ",
                "1. a\n",
                "(a) b\n",
                "*a ",
                "**a**\n",
                "[",
                "[a](",
                "[a](#)\n\n",
                "<sup>a</sup>\n",
                "`",
                "> ",
                "\t",
                "a\tb\n",
                "|",
                "| a | b |\n",
                "(",
                "((i) ",
                "1, ",
                "items 1 and ",
                "item 1 to ",
                "A/B/1/",
                "\"",
                "“",
                "paragraph 1 of resolution 1/1, ",
                "requested the secretariat, ",
                "will be held on ",
                "the third meeting ",
                "Convention on Of ",
                "&amp;",
                "\\",
                "# a\n",
                "_",
                "\u00A0",
                "1 January 2024 ",
                "10 a.m.–1 p.m.\t1\tx\n",
                "the the the report ",
                "together with items 1 of the agenda for the first session of the ",
                "\uD83D",
                "<a ",
                "!["
            })
    void survivesTwoMegabytesOfTheSame(String bit) {
        String text = bit.repeat(TWO_MEGABYTES / bit.length());
        AgendaReader.read(text);
        String part = text.substring(0, text.length() / 3);
        ImportPlan plan = AgendaReader.read("1. Opening\n\nAnnotations\n\n1. Opening\n\nA. " + part.substring(0, 7_000)
                + "\n\nB. " + part + "\n\nDocumentation\n\nC. " + part + "\n\nAnnex\n\n" + part);
        assertThat(SampleAgenda.item(plan, "1").title()).isEqualTo("Opening");
    }

    @Test
    void survivesTwoMegabytesOfNoise() {
        Random random = new Random(2023);
        StringBuilder noise = new StringBuilder();
        while (noise.length() < TWO_MEGABYTES) {
            noise.append((char) (random.nextInt(20) == 0 ? '\n' : random.nextInt(0x250)));
        }
        assertThat(AgendaReader.read(noise.toString())).isNotNull();
    }

    @Test
    void survivesDeepNesting() {
        String nested =
                "> ".repeat(20_000) + "*".repeat(20_000) + "[".repeat(20_000) + "\n" + "#".repeat(20_000) + " a\n";
        assertThat(AgendaReader.read(SampleAgenda.TEXT + nested).agenda()).isEqualTo(SampleAgenda.PLAN.agenda());
    }

    @Test
    void tellsOnceOfOdditiesPastTheLimit() {
        ImportPlan plan = AgendaReader.read(SampleAgenda.TEXT.replace(
                "#### Annotations",
                "#### Annotations\n\n1. x\n\n" + "[a](#)\n\n".repeat(ReadingLog.WARNINGS_OF_A_KIND + 50)));
        assertThat(SampleAgenda.lines(plan, "empty-link-target")).hasSize(ReadingLog.WARNINGS_OF_A_KIND);
        assertThat(plan.warnings())
                .filteredOn(warning -> warning.code().equals("warnings-left-out"))
                .singleElement()
                .satisfies(warning -> assertThat(warning.message()).contains("57 more warnings 'empty-link-target'"));
    }
}
