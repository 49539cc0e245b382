package org.rostrum.commons.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalizedTextTest {

    private static final LocalizedText OPENING =
            new LocalizedText(Map.of(Language.EN, "Opening of the meeting", Language.FR, "Ouverture de la réunion"));

    @Test
    void givesTheLanguageAskedForOrElseTheOneMostPeopleCanRead() {
        assertThat(OPENING.bestFor(Language.FR)).isEqualTo(LocalizedText.of(Language.FR, "Ouverture de la réunion"));
        assertThat(OPENING.bestFor(Language.ZH)).isEqualTo(LocalizedText.of(Language.EN, "Opening of the meeting"));
        assertThat(LocalizedText.of(Language.AR, "افتتاح الاجتماع")
                        .bestFor(Language.EN)
                        .entries())
                .containsOnlyKeys(Language.AR);
    }

    @Test
    void refusesATextWithoutWords() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LocalizedText(Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> LocalizedText.of(Language.EN, "  "));
    }

    @Test
    void isAMapByLanguageInJsonAndInTheDatabase() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        String written = json.writeValueAsString(OPENING);
        assertThat(json.readTree(written).properties()).hasSize(2);
        assertThat(json.readValue(written, LocalizedText.class)).isEqualTo(OPENING);
        LocalizedTextConverter column = new LocalizedTextConverter();
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(OPENING)))
                .isEqualTo(OPENING);
        assertThat(column.convertToEntityAttribute(null)).isNull();
    }
}
