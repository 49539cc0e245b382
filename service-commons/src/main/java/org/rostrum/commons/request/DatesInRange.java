package org.rostrum.commons.request;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateTimeDeserializer;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAccessor;

/**
 * Takes dates of the years 1900–2199 only: others are slips of the pen, and databases do not keep all of them. Instants
 * are taken to the microsecond.
 */
final class DatesInRange extends SimpleModule {

    private static final long serialVersionUID = 1L;
    private static final int FIRST = 1900;
    private static final int LAST = 2199;

    DatesInRange() {
        addDeserializer(LocalDate.class, new InRange<>(LocalDateDeserializer.INSTANCE));
        addDeserializer(LocalDateTime.class, new InRange<>(LocalDateTimeDeserializer.INSTANCE));
        addDeserializer(OffsetDateTime.class, new InRange<>(InstantDeserializer.OFFSET_DATE_TIME));
    }

    private static final class InRange<T extends TemporalAccessor> extends JsonDeserializer<T> {
        private final JsonDeserializer<T> plain;

        InRange(JsonDeserializer<T> plain) {
            this.plain = plain;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            T date = plain.deserialize(json, context);
            if (date == null) {
                return null;
            }
            int year = date.get(ChronoField.YEAR);
            if (year < FIRST || year > LAST) {
                throw JsonMappingException.from(
                        json, "'%s' is out of range: years from %d to %d are taken".formatted(date, FIRST, LAST));
            }
            return toTheMicrosecond(date);
        }

        /** What a column keeps ({@code datetime(6)}), so that what is decided on is what will be read. */
        @SuppressWarnings("unchecked") // a temporal value adjusted is of its own type
        private static <T extends TemporalAccessor> T toTheMicrosecond(T date) {
            return date instanceof Temporal value && value.isSupported(ChronoField.NANO_OF_SECOND)
                    ? (T) value.with(
                            ChronoField.NANO_OF_SECOND, value.getLong(ChronoField.NANO_OF_SECOND) / 1_000 * 1_000)
                    : date;
        }
    }
}
