package org.rostrum.agenda.text;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.Map;
import org.rostrum.commons.persistence.JsonText;
import org.rostrum.commons.text.Language;

/** Keeps the states of translations by language in a text column. */
@Converter
public class TranslationsConverter extends JsonText<Map<Language, Translation>> {

    public TranslationsConverter() {
        super(new TypeReference<>() {});
    }
}
