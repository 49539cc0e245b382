package org.rostrum.schedule.meeting;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.rostrum.commons.persistence.JsonText;

/** How the small values of a timetable are kept in text columns. */
final class ValueTexts {

    private ValueTexts() {}

    @Converter(autoApply = true)
    static class Notes extends JsonText<OrganizationOfWork.NotesByMark> {
        Notes() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    static class Strings extends JsonText<List<String>> {
        Strings() {
            super(new TypeReference<>() {});
        }
    }
}
