package org.rostrum.agenda.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnfitCharacterTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 0x1b, 0x7f, 0x85, 0x202A, 0x202E, 0xFEFF, 0xFFFE, 0xFFFF, 0x1FFFF, 0xE0041, 0xFDD0})
    void findsWhatReadersDoNotSee(int codePoint) {
        String text = "a\uD83D\uDE00" + Character.toString(codePoint) + "b";
        assertThat(UnfitCharacter.in(text)).contains(new UnfitCharacter(codePoint, 2));
        assertThat(UnfitCharacter.removedFrom(text)).isEqualTo("a\uD83D\uDE00b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nb\tc",
                "اتفاقية\u200F (UNCAC)\u200E",
                "عن \u2066UNODC\u2069 هنا",
                "\u2067a\u2068b\u2069\u2069",
                "第四章"
            })
    void takesWhatWritingNeeds(String text) {
        assertThat(UnfitCharacter.in(text)).isEmpty();
        assertThat(UnfitCharacter.removedFrom(text)).isSameAs(text);
    }

    @Test
    void findsAnIsolateThatIsNotClosedOrNotOpened() {
        assertThat(UnfitCharacter.in("ab\u2067c")).contains(new UnfitCharacter(0x2067, 2));
        assertThat(UnfitCharacter.in("ab\u2069c")).contains(new UnfitCharacter(0x2069, 2));
    }
}
