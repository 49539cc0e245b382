package org.rostrum.registry.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.commons.text.Language;
import org.rostrum.registry.document.DocumentSource.Title;

/** Which parts of a title are shown as found; marked here by brackets. */
class HighlightTest {

    @ParameterizedTest
    @CsvSource({
        "EN, Recovery of assets, ASSETS rec, [Recovery] of [assets]",
        "EN, Recovery of assets and assets, assets, Recovery of [assets] and [assets]",
        "EN, Report of the Secretary-General, secretary-general, Report of the [Secretary]-[General]",
        "EN, The secretary of the General Committee, secretary-general committee, The secretary of the General [Committee]",
        "EN, Return of the assets and return of assets, \"return of assets\", Return of the assets and [return] [of] [assets]",
        "EN, '🕊 Peace 🕊 and peace', peace, '🕊 [Peace] 🕊 and [peace]'",
        "EN, '<b>Peace</b> & order', 'peace b', '<[b]>[Peace]</[b]> & order'",
        "FR, Recouvrement d’avoirs à l’École, avoir ecole, Recouvrement [d’avoirs] à [l’École]",
        "RU, Возвращение активов, активы, Возвращение [активов]",
        "AR, اِسْتِرْدَادُ المَوْجُودَاتِ, استرداد, [اِسْتِرْدَادُ] المَوْجُودَاتِ",
        "ZH, 关于资产追回的报告, 资产追回, 关于[资产追回]的报告",
        "ZH, 关于资产追回的报告, 资产 报, 关于[资产]追回的[报]告",
        "EN, E\u0301cole and more, ecole, [E\u0301cole] and more",
    })
    void marksWhatIsSought(Language language, String title, String words, String marked) {
        assertThat(Highlight.in(new Title(language, title), SoughtWords.in(words))
                        .map(HighlightTest::bracketed))
                .contains(marked);
    }

    @Test
    void leavesOutATitleWithoutAnyOfTheWords() {
        assertThat(Highlight.in(new Title(Language.EN, "Recovery"), SoughtWords.in("assets")))
                .isEmpty();
        assertThat(Highlight.in(new Title(Language.EN, "Recovery"), SoughtWords.in("\"recovery of\"")))
                .isEmpty();
        assertThat(Highlight.in(new Title(Language.EN, "Recovery"), SoughtWords.in("?")))
                .isEmpty();
    }

    @Test
    void marksALongPhraseAllAlongATitleOfOneWord() {
        String title = "a ".repeat(1_000).strip();
        Highlight highlight = Highlight.in(new Title(Language.EN, title), SoughtWords.in("\"" + "a ".repeat(40) + "\""))
                .orElseThrow();
        assertThat(highlight.ranges()).hasSize(1_000);
        assertThat(highlight.ranges().getLast()).isEqualTo(new Highlight.Range(1_998, 1_999));
    }

    private static String bracketed(Highlight highlight) {
        int[] points = highlight.text().codePoints().toArray();
        StringBuilder text = new StringBuilder();
        List<Highlight.Range> ranges = highlight.ranges();
        int next = 0;
        for (int point = 0; point <= points.length; point++) {
            if (next < ranges.size() && ranges.get(next).end() == point) {
                text.append(']');
                next++;
            }
            if (next < ranges.size() && ranges.get(next).start() == point) {
                text.append('[');
            }
            if (point < points.length) {
                text.appendCodePoint(points[point]);
            }
        }
        return text.toString();
    }
}
