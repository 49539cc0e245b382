package org.rostrum.agenda.content;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.LocalDate;
import org.rostrum.commons.persistence.JsonText;
import org.rostrum.commons.text.LocalizedText;

/**
 * How a session adopted its agenda.
 *
 * @param version that was adopted: it is in force until another is
 * @param decision what was decided, in words
 * @param date on which
 * @param by who decided, as the record names them
 * @param recordedAt when this was entered
 */
public record Adoption(long version, LocalizedText decision, LocalDate date, LocalizedText by, Instant recordedAt) {

    @Converter
    static class AsText extends JsonText<Adoption> {
        AsText() {
            super(new TypeReference<>() {});
        }
    }
}
