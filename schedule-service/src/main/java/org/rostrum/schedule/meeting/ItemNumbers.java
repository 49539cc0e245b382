package org.rostrum.schedule.meeting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.rostrum.commons.persistence.JsonText;

/** Numbers of items of another session's agenda, as {@code ["4", "5"]}. */
public record ItemNumbers(@JsonValue List<ItemNumber> numbers) {

    /** @throws IllegalArgumentException if there is none */
    @JsonCreator
    public ItemNumbers {
        if (numbers.isEmpty()) {
            throw new IllegalArgumentException("at least one item is considered jointly");
        }
        numbers = List.copyOf(numbers);
    }

    @Converter(autoApply = true)
    @Immutable
    static class Text extends JsonText<ItemNumbers> {
        Text() {
            super(new TypeReference<>() {});
        }
    }
}
