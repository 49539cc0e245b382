package org.rostrum.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

    @ParameterizedTest
    @CsvSource({
        "'  Working  Group\u00A0on\u3000Asset Recovery\t', working group on asset recovery",
        "Straße, strasse",
        "STRASSE, strasse",
        "ÉCOLE, école",
        "E\u0301cole, école",
        "ΜΑΪΟΣ, μαϊος",
        "Ｆｕｌｌ, full",
        "ГРУППА, группа",
        "资产, 资产"
    })
    void bringsSpellingsOfOneTextTogether(String text, String folded) {
        assertThat(FoldedText.of(text)).isEqualTo(FoldedText.of(folded));
        assertThat(FoldedText.of(FoldedText.of(text))).isEqualTo(FoldedText.of(text));
    }
}
