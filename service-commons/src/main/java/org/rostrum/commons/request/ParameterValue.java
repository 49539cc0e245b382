package org.rostrum.commons.request;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Says whether the text of a query parameter is a value of its type. */
final class ParameterValue {

    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(
            int.class, Integer::valueOf,
            Integer.class, Integer::valueOf,
            long.class, Long::valueOf,
            Long.class, Long::valueOf,
            UUID.class, UUID::fromString,
            LocalDate.class, LocalDate::parse,
            Instant.class, Instant::parse,
            OffsetDateTime.class, OffsetDateTime::parse);

    private ParameterValue() {}

    /** What is wrong with {@code text}, as the end of a sentence; empty if nothing is, or the type is not ours to read. */
    static Optional<String> mistakeIn(String text, Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return text.equals("true") || text.equals("false")
                    ? Optional.empty()
                    : Optional.of("is true or false, not '%s'.".formatted(text));
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                            .anyMatch(constant -> ((Enum<?>) constant).name().equals(text))
                    ? Optional.empty()
                    : Optional.of("is one of %s, not '%s'.".formatted(Arrays.toString(type.getEnumConstants()), text));
        }
        try {
            READERS.getOrDefault(type, Function.identity()).apply(text);
            return Optional.empty();
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.of("cannot be read: '%s' is no %s.".formatted(text, type.getSimpleName()));
        }
    }
}
