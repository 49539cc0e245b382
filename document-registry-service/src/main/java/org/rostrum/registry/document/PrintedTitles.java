package org.rostrum.registry.document;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.rostrum.commons.persistence.JsonText;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;

/** The titles under which a document is listed, in the order in which they were found. */
record PrintedTitles(List<LocalizedText> list) {

    /** By language map, since a text itself is written in the one language that a request asks for. */
    @Immutable
    @Converter(autoApply = true)
    static class Text implements AttributeConverter<PrintedTitles, String> {

        private final JsonText<List<Map<Language, String>>> json = new JsonText<>(new TypeReference<>() {}) {};

        @Override
        public String convertToDatabaseColumn(PrintedTitles titles) {
            return titles == null
                    ? null
                    : json.convertToDatabaseColumn(
                            titles.list().stream().map(LocalizedText::entries).toList());
        }

        @Override
        public PrintedTitles convertToEntityAttribute(String column) {
            return column == null
                    ? null
                    : new PrintedTitles(json.convertToEntityAttribute(column).stream()
                            .map(LocalizedText::new)
                            .toList());
        }
    }
}
