package org.rostrum.schedule.team;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import java.util.Set;
import org.hibernate.annotations.Immutable;
import org.rostrum.commons.persistence.JsonText;
import org.rostrum.commons.persistence.VersionedEntity;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;

/** Interpreters who work together at one meeting at a time. Its row is what bookings lock. */
@Entity
public class InterpretationTeam extends VersionedEntity {

    String code;
    LocalizedText names;

    @Convert(converter = Languages.class)
    Set<Language> languages = Set.of();

    @Converter
    @Immutable
    static class Languages extends JsonText<Set<Language>> {
        Languages() {
            super(new TypeReference<>() {});
        }
    }

    void describe(InterpretationTeamDetails details) {
        code = details.code();
        names = details.names();
        languages = details.languages();
    }

    InterpretationTeamDetails details() {
        return new InterpretationTeamDetails(code, names, languages);
    }

    public String code() {
        return code;
    }
}
