package org.rostrum.commons.text;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.Map;

/** Writes a text as a map by language, reduced to its best entry where the request asked for one language. */
class LocalizedTextSerializer extends JsonSerializer<LocalizedText> {

    @Override
    public void serialize(LocalizedText text, JsonGenerator json, SerializerProvider context) throws IOException {
        LocalizedText written = RequestedLanguage.current().map(text::bestFor).orElse(text);
        json.writeStartObject();
        for (Map.Entry<Language, String> entry : written.entries().entrySet()) {
            json.writeStringField(entry.getKey().code(), entry.getValue());
        }
        json.writeEndObject();
    }
}
