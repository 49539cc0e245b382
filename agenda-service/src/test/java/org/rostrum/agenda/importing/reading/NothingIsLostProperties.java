package org.rostrum.agenda.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rostrum.agenda.importing.reading.plan.ImportPlan;
import org.rostrum.agenda.importing.reading.plan.SourceLine;

/** Whatever is done to a document, each of its lines is in the plan or in what was left unread. */
class NothingIsLostProperties {
    private static final JsonMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final List<String> SAMPLE = SampleAgenda.TEXT.lines().toList();

    @Example
    void losesNothingOfTheSample() {
        assertNothingLost(SampleAgenda.TEXT);
    }

    @Property(tries = 300)
    void losesNothingWhenLinesAreDeleted(@ForAll("lineNumbers") Set<Integer> deleted) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < SAMPLE.size(); i++) {
            if (!deleted.contains(i)) {
                kept.add(SAMPLE.get(i));
            }
        }
        assertNothingLost(String.join("\n", kept));
    }

    @Property(tries = 200)
    void losesNothingWhenLinesAreShuffled(@ForAll("shuffled") List<String> lines) {
        assertNothingLost(String.join("\n", lines));
    }

    @Property(tries = 500)
    void losesNothingOfPiecesPutTogetherAtRandom(@ForAll("pieces") List<String> pieces) {
        assertNothingLost(String.join("", pieces), "[^\\p{L}\\p{N}]+");
    }

    @Property(tries = 500)
    void neverThrowsForAnyText(@ForAll String text) {
        assertThat(AgendaReader.read(text)).isNotNull();
    }

    @Example
    void readsBackFromItsJson() throws Exception {
        String json = JSON.writeValueAsString(SampleAgenda.PLAN);
        assertThat(JSON.readValue(json, ImportPlan.class)).isEqualTo(SampleAgenda.PLAN);
        assertThat(JSON.readTree(json).at("/session/opensAt").asText()).isEqualTo("2023-09-05T10:00:00");
        assertThat(JSON.readTree(json)
                        .at("/organizationOfWork/meetings/0/entries/0/item")
                        .asText())
                .isEqualTo("1");
    }

    @Provide
    Arbitrary<Set<Integer>> lineNumbers() {
        return Arbitraries.integers().between(0, SAMPLE.size() - 1).set().ofMaxSize(SAMPLE.size());
    }

    @Provide
    Arbitrary<List<String>> shuffled() {
        return Arbitraries.shuffle(SAMPLE);
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(
                        "\n",
                        "\n\n",
                        "1. ",
                        "2. ",
                        "(a) ",
                        "(i) ",
                        "- ",
                        "# ",
                        "## 1. ",
                        "**",
                        "word ",
                        "Annex",
                        "Annotations",
                        "Documentation",
                        "Provisional agenda",
                        "Geneva, 5 May 2024",
                        "10 a.m.–1 p.m.",
                        "\t",
                        "|",
                        "<sup>a</sup>",
                        "[^a]: ",
                        "(A/B/2024/1)",
                        "3 (a)",
                        " ",
                        "Item ",
                        "Tuesday, 5 September 2023",
                        "[x](y)",
                        "===",
                        "---",
                        "Distr.: General",
                        "Original: Klingon",
                        "<i>",
                        "</i>",
                        "<foo>",
                        "&amp;",
                        "Third session",
                        "ᵃ",
                        "\u00A0")
                .list()
                .ofMaxSize(60);
    }

    /** Each line that is not unread has its letters, in their order, in one text of the plan. */
    private static void assertNothingLost(String text) {
        assertNothingLost(text, "[\t|]");
    }

    /** @param between what parts the pieces of a line that must be found whole */
    private static void assertNothingLost(String text, String between) {
        ImportPlan plan = AgendaReader.read(text);
        List<String> lines = SourceText.of(text).lines();
        Set<Integer> unread = plan.unread().stream().map(SourceLine::line).collect(Collectors.toSet());
        StringBuilder all = new StringBuilder();
        collect(JSON.valueToTree(plan), all);
        for (int i = 0; i < lines.size(); i++) {
            if (!unread.contains(i + 1)) {
                for (String part : seen(lines.get(i)).split(between)) {
                    assertThat(all).as("line %d: %s", i + 1, lines.get(i)).contains(letters(part));
                }
            }
        }
        plan.unread().forEach(line -> assertThat(line.text()).isEqualTo(lines.get(line.line() - 1)));
    }

    /** The line as a reader sees it: no markup, no item number before it, no note mark. */
    private static String seen(String line) {
        return Typography.plain(line)
                .replaceAll("<sup>[ab]</sup>|</?[ibp]>|ᵃ|\\*\\*|</?sup>", "")
                .replaceAll("\\[([^\\]]*)]\\((?:#|y)\\)", "$1")
                .replace("&amp;", "&")
                .replaceFirst("^[#\\s*+-]*\\[\\^a]:?", "")
                .replaceFirst("^(?:[#\\s*+-]|\\d{1,3}\\.\\s|\\([a-z]{1,2}\\)\\s)+", "");
    }

    /** Without spaces: emphasis within a word leaves none behind. */
    private static String letters(String text) {
        return Typography.words(text).replace(" ", "");
    }

    private static void collect(JsonNode node, StringBuilder all) {
        if (node.isValueNode()) {
            all.append(' ').append(letters(node.asText()));
        } else {
            node.propertyStream().forEach(member -> all.append(' ').append(letters(member.getKey())));
            node.forEach(child -> collect(child, all));
        }
    }
}
