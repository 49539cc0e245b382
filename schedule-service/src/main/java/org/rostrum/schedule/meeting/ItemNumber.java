package org.rostrum.schedule.meeting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The number of an agenda item as the timetable and the lists of speakers name it: {@code 3}, {@code 3(a)},
 * {@code 3(a)(i)}. Spaces, as in the printed {@code 3 (a)}, are taken and dropped.
 */
@Schema(implementation = String.class, examples = "3(a)", description = "Number of an agenda item.")
public record ItemNumber(@JsonValue String text) {

    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z]{1,6}(\\([0-9a-z]{1,6}\\)){0,4}");

    /** @throws IllegalArgumentException if {@code text} is no item number */
    @JsonCreator
    public ItemNumber {
        text = text.replace(" ", "");
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("'%s' is no item number such as 3, 3(a) or 3(a)(i)".formatted(text));
        }
    }

    /** As tables print a number: {@code 3 (a)} for {@code 3(a)}. */
    public static String printed(String number) {
        return number.replaceFirst("\\(", " (");
    }

    @Override
    public String toString() {
        return text;
    }
}
