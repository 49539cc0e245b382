package org.rostrum.schedule.inscription;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.rostrum.schedule.floor.FloorEvent;

/** An event of the floor as JSON, with its type; the floor itself knows no JSON. */
@Converter
@Immutable
class EventText implements AttributeConverter<FloorEvent, String> {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addMixIn(FloorEvent.class, Typed.class);

    static {
        JSON.registerSubtypes(records(FloorEvent.class).toArray(Class<?>[]::new));
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
    private interface Typed {}

    private static Stream<Class<?>> records(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(type -> type.isSealed() ? records(type) : Stream.of(type));
    }

    @Override
    public String convertToDatabaseColumn(FloorEvent event) {
        try {
            return event == null ? null : JSON.writerFor(FloorEvent.class).writeValueAsString(event);
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("An event cannot be written as JSON: " + event, cause);
        }
    }

    @Override
    public FloorEvent convertToEntityAttribute(String column) {
        try {
            return column == null ? null : JSON.readValue(column, FloorEvent.class);
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("A stored event cannot be read: " + column, cause);
        }
    }
}
