package org.rostrum.commons.request;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/**
 * Refuses half of a surrogate pair ({@code "\\ud800"}): JSON can write it (RFC 8259 section 8.2), but it is no character,
 * and the database would quietly keep a question mark instead.
 */
class WellFormedText extends StringDeserializer {

    private static final long serialVersionUID = 1L;

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = super.deserialize(parser, context);
        if (text != null
                && text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            return (String) context.handleWeirdStringValue(
                    String.class, text, "the text has half of a surrogate pair, which is no character");
        }
        return text;
    }
}
