package org.rostrum.commons.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import org.hibernate.annotations.Immutable;

/** Keeps a text as JSON in a text column: JSON columns differ between MariaDB and MySQL. */
@Immutable
@Converter(autoApply = true)
public class LocalizedTextConverter implements AttributeConverter<LocalizedText, String> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<Language, String>> BY_LANGUAGE = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(LocalizedText text) {
        try {
            return text == null ? null : JSON.writeValueAsString(text.entries());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public LocalizedText convertToEntityAttribute(String column) {
        try {
            return column == null ? null : new LocalizedText(JSON.readValue(column, BY_LANGUAGE));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A stored text is not a map by language: " + column, damaged);
        }
    }
}
