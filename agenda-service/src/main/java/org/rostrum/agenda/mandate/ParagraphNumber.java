package org.rostrum.agenda.mandate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The number of a paragraph of an instrument: {@code 18}, {@code 18(a)}. Counted from 1; spaces are taken and dropped. */
@Schema(implementation = String.class, examples = "18", description = "Number of a paragraph, from 1.")
public record ParagraphNumber(@JsonValue String text) {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,3}[a-z]{0,2}(\\([0-9a-z]{1,5}\\)){0,2}");

    /** @throws IllegalArgumentException if {@code text} is no such number */
    @JsonCreator
    public ParagraphNumber {
        text = text.replaceAll("[\\s\\p{Z}]", "");
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("'%s' is no number of a paragraph such as 18 or 18(a)".formatted(text));
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
