package org.rostrum.agenda.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rostrum.agenda.text.TranslationState.MACHINE;
import static org.rostrum.agenda.text.TranslationState.OFFICIAL;
import static org.rostrum.agenda.text.TranslationState.ORIGINAL;
import static org.rostrum.agenda.text.TranslationState.STALE;
import static org.rostrum.commons.text.Language.EN;
import static org.rostrum.commons.text.Language.ES;
import static org.rostrum.commons.text.Language.FR;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;

class TranslationsTest {

    private static final List<LocalizedText> TWO = texts("Words.", "Mots.");

    @Test
    void takesTheAgendasLanguageForTheOriginalAndTheOthersForOfficial() {
        assertThat(Translations.begun(TWO, EN, null, 4))
                .containsOnly(
                        Map.entry(EN, new Translation(ORIGINAL, 4L)), Map.entry(FR, new Translation(OFFICIAL, 4L)));
    }

    @Test
    void takesTheOnlyLanguageThereIsForTheOriginal() {
        assertThat(Translations.begun(List.of(LocalizedText.of(FR, "Mots.")), EN, null, 1))
                .containsOnly(Map.entry(FR, new Translation(ORIGINAL, 1L)));
    }

    @Test
    void makesATranslationStaleWhenTheOriginalChangesAndItDoesNot() {
        var changed = Translations.changed(begun(), TWO, texts("Other words.", "Mots."), Map.of(), 7);
        assertThat(Translations.shown(changed))
                .containsEntry(EN, new Translation(ORIGINAL, 7L))
                .containsEntry(FR, new Translation(STALE, 1L));
    }

    @Test
    void keepsATranslationOfficialThatChangesWithTheOriginal() {
        var changed = Translations.changed(begun(), TWO, texts("Other words.", "D'autres mots."), Map.of(), 7);
        assertThat(Translations.shown(changed)).containsEntry(FR, new Translation(OFFICIAL, 7L));
    }

    @Test
    void leavesStatesAloneWhenNothingIsSaidAndNothingChanges() {
        assertThat(Translations.changed(begun(), TWO, TWO, Map.of(), 7)).isEqualTo(begun());
    }

    @Test
    void isNoLongerStaleWhenSomebodyConfirmsIt() {
        var stale = Translations.changed(begun(), TWO, texts("Other words.", "Mots."), Map.of(), 7);
        var confirmed = Translations.changed(
                stale,
                texts("Other words.", "Mots."),
                texts("Other words.", "Mots."),
                Map.of(FR, new Translation(OFFICIAL, null)),
                8);
        assertThat(Translations.shown(confirmed)).containsEntry(FR, new Translation(OFFICIAL, 8L));
    }

    @Test
    void isStaleAtOnceWhenItWasMadeFromAnOlderOriginal() {
        var newer = Translations.changed(begun(), TWO, texts("Other words.", "Mots."), Map.of(), 7);
        var machine = Translations.changed(
                newer,
                texts("Other words.", "Mots."),
                texts("Other words.", "Machine."),
                Map.of(FR, new Translation(MACHINE, 6L)),
                8);
        assertThat(Translations.shown(machine)).containsEntry(FR, new Translation(STALE, 6L));
        var timely = Translations.changed(
                newer,
                texts("Other words.", "Mots."),
                texts("Other words.", "Machine."),
                Map.of(FR, new Translation(MACHINE, 7L)),
                8);
        assertThat(Translations.shown(timely)).containsEntry(FR, new Translation(MACHINE, 7L));
    }

    @Test
    void letsAnotherLanguageBecomeTheOriginal() {
        var changed = Translations.changed(begun(), TWO, TWO, Map.of(FR, new Translation(ORIGINAL, null)), 7);
        assertThat(Translations.shown(changed))
                .containsEntry(FR, new Translation(ORIGINAL, 1L))
                .containsEntry(EN, new Translation(OFFICIAL, 7L));
    }

    @Test
    void refusesWhatDoesNotFitTheTexts() {
        assertThatThrownBy(
                        () -> Translations.changed(begun(), TWO, List.of(LocalizedText.of(FR, "Mots.")), Map.of(), 7))
                .isInstanceOf(HttpProblem.class)
                .hasMessageContaining("does not fit");
        assertRefused(Map.of(ES, new Translation(OFFICIAL, null)));
        assertRefused(Map.of(FR, new Translation(OFFICIAL, 8L)));
        assertRefused(Map.of(FR, new Translation(OFFICIAL, 0L)));
        assertRefused(Map.of(FR, new Translation(ORIGINAL, null), EN, new Translation(ORIGINAL, null)));
    }

    private static void assertRefused(Map<Language, Translation> stated) {
        assertThatThrownBy(() -> Translations.changed(begun(), TWO, TWO, stated, 7))
                .isInstanceOf(HttpProblem.class);
    }

    private static Map<Language, Translation> begun() {
        return Translations.begun(TWO, EN, null, 1);
    }

    private static List<LocalizedText> texts(String english, String french) {
        return List.of(new LocalizedText(Map.of(EN, english, FR, french)));
    }
}
