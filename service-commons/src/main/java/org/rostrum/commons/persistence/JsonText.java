package org.rostrum.commons.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;

/**
 * Keeps a value of ours as JSON in a text column. JSON columns differ between MariaDB and MySQL, so none is used. A
 * subclass names the type.
 */
public abstract class JsonText<T> implements AttributeConverter<T, String> {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final TypeReference<T> type;

    protected JsonText(TypeReference<T> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(T value) {
        try {
            return value == null ? null : JSON.writeValueAsString(value);
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("A value cannot be written as JSON", cause);
        }
    }

    @Override
    public T convertToEntityAttribute(String column) {
        try {
            return column == null ? null : JSON.readValue(column, type);
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("A stored value is not the JSON it should be: " + column, cause);
        }
    }
}
