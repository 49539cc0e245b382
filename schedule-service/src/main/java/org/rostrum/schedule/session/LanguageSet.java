package org.rostrum.schedule.session;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.Set;
import org.hibernate.annotations.Immutable;
import org.rostrum.commons.persistence.JsonText;
import org.rostrum.commons.text.Language;

@Converter
@Immutable
class LanguageSet extends JsonText<Set<Language>> {
    LanguageSet() {
        super(new TypeReference<>() {});
    }
}
