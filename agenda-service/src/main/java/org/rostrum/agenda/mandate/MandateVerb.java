package org.rostrum.agenda.mandate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what word somebody was asked: {@code requested}, {@code called upon}; small letters, words parted by one space. */
@Schema(implementation = String.class, examples = "called upon", description = "The word by which it was asked.")
public record MandateVerb(@JsonValue String text) {

    private static final Pattern FORM = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?: \\p{L}[\\p{L}\\p{M}]*)*");
    private static final int LONGEST = 60;

    /** @throws IllegalArgumentException if {@code text} is not made of words of at most 60 letters in all */
    @JsonCreator
    public MandateVerb {
        text = text.replaceAll("[\\s\\p{Z}_-]+", " ").strip().toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("'%s' is no verb such as requested or called upon"
                    .formatted(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text));
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
