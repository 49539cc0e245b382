package org.rostrum.agenda.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RichTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            The meeting's "topic" – <em>all</em> of it           | The meeting's "topic" – <em>all</em> of it
            3 < 4 & 5 > 4                                        | 3 &lt; 4 &amp; 5 &gt; 4
            a<script>alert(1)</script>b                          | ab
            a<style>b{}</style>c                                 | ac
            <img src=x onerror=alert(1)>a                        | a
            <b onclick="alert(1)">a</b> <i>b</i>                 | <strong>a</strong> <em>b</em>
            <a href="javascript:alert(1)">a</a>                  | a
            <a href="JaVaScRiPt&#58;alert(1)">a</a>              | a
            <a href="data:text/html,x">a</a>                     | a
            <a href="https://undocs.org/A" onmouseover="x">a</a> | <a href="https://undocs.org/A">a</a>
            <svg><script>alert(1)</script></svg>a                | a
            <iframe src="https://x"></iframe>a                   | a
            <em>a                                                | <em>a</em>
            a</em></p></div>                                     | a
            <span style="color:red">a</span>                     | a
            &lt;script&gt;a&lt;/script&gt;                       | &lt;script&gt;a&lt;/script&gt;
            <!-- a -->b<!--                                      | b
            CO<sub>2</sub><br/>m<sup>2</sup>                     | CO<sub>2</sub><br>m<sup>2</sup>
            """)
    void keepsTheSubsetAndNothingElse(String given, String kept) {
        assertThat(RichText.clean(given).html()).isEqualTo(kept);
    }

    @Test
    void letsTheWordsOfBlocksNotRunIntoOne() {
        assertThat(RichText.clean("<p>One.</p><p>Two.</p>").plain()).isEqualTo("One.\n\nTwo.");
    }

    @Test
    void findsWhatIsCited() {
        UUID instrument = UUID.randomUUID();
        RichText text = RichText.clean("""
                In <cite data-instrument="%s" data-unit="PARAGRAPH" data-number="18">paragraph 18 of <em>its</em> resolution 9/3</cite>,
                and in <cite data-document="CAC/COSP/EG.1/2023/2" onclick="x">that note</cite>.""".formatted(instrument));
        assertThat(text.citations())
                .containsExactly(
                        new TextCitation(instrument, null, "PARAGRAPH", "18", "paragraph 18 of its resolution 9/3"),
                        new TextCitation(null, "CAC/COSP/EG.1/2023/2", null, null, "that note"));
        assertThat(text.html()).doesNotContain("onclick").contains("data-number=\"18\"");
    }

    @Test
    void takesACitationWithinACitationAsPartOfItsWords() {
        RichText text = RichText.clean("<cite data-document=\"A/1\">a ".repeat(1000) + "</cite>".repeat(1000) + "b");
        assertThat(text.citations()).hasSize(1);
        assertThat(text.html()).containsOnlyOnce("<cite").containsOnlyOnce("</cite>");
    }

    @Test
    void cutsTheWordsOfACitationAtFiveHundredCharactersAndHalvesNone() {
        String words = "a".repeat(499) + "\uD83D\uDE00";
        assertThat(RichText.clean("<cite data-document=\"A/1\">" + words + "</cite>")
                        .citations()
                        .getFirst()
                        .text())
                .isEqualTo("a".repeat(499));
        assertThat(RichText.clean("<cite data-document=\"A/1\">" + "a".repeat(500) + "</cite>")
                        .citations()
                        .getFirst()
                        .text())
                .hasSize(500);
    }

    @Test
    void writesPlainTextSoThatItReadsTheSame() {
        String plain = "Items <3> & \"4\" aren't";
        assertThat(RichText.clean(RichText.ofPlain(plain)).plain()).isEqualTo(plain);
    }

    @Property(tries = 500)
    void isCleanAfterOneCleaning(@ForAll("markup") String given) {
        String once = RichText.clean(given).html();
        assertThat(RichText.clean(once).html()).isEqualTo(once);
        assertThat(once).doesNotContainIgnoringCase("<script").doesNotContainIgnoringCase("<img");
    }

    @Provide
    Arbitrary<String> markup() {
        return Arbitraries.of(List.of(
                        "<",
                        ">",
                        "&",
                        "\"",
                        "'",
                        "/",
                        "=",
                        " ",
                        "a",
                        "<em>",
                        "</em>",
                        "<script>",
                        "</script>",
                        "<a href=",
                        "javascript:",
                        "<cite data-unit=\"",
                        "<img src=x onerror=",
                        "&lt;",
                        "&#x3c;",
                        "<!--",
                        "-->",
                        "<p>",
                        "<br>",
                        "ü",
                        "\n",
                        "<svg/onload="))
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }
}
