package org.rostrum.agenda.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;

class TextRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a&#x202E;b", "a&#8238;b", "<em>a&#xFEFF;</em>b", "a\u202Eb"})
    void refusesCharactersThatReadersDoNotSeeHoweverTheyAreWritten(String text) {
        assertThatThrownBy(() -> TextRules.rich("text", LocalizedText.of(Language.EN, text)))
                .isInstanceOfSatisfying(HttpProblem.class, problem -> assertThat(problem.getStatusCode())
                        .isEqualTo(422));
    }

    @Test
    void leavesNoneInWhatIsTakenAsItComes() {
        assertThat(TextRules.asPlain("<em>a&#x202E;</em>b\u202E")).isEqualTo("ab");
    }
}
