package org.rostrum.agenda.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The number of an agenda item: {@code 3}, {@code 3(a)}, {@code 3(a)(i)}, {@code IV}, {@code B(2)}. Spaces, as in the
 * printed {@code 3 (a)}, are taken and dropped. At most {@value AgendaLimits#LEVELS} levels.
 */
@Schema(implementation = String.class, examples = "3(a)", description = "Number of an agenda item.")
public record ItemNumber(@JsonValue String text) {

    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z]{1,15}(\\([0-9A-Za-z]{1,15}\\)){0,9}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]");
    private static final int LONGEST_SHOWN = 60;

    /** @throws IllegalArgumentException if {@code text} is no item number */
    @JsonCreator
    public ItemNumber {
        String typed = text;
        text = SPACES.matcher(text).replaceAll("");
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("'%s' is no item number such as 3, 3(a) or 3(a)(i)"
                    .formatted(typed.substring(0, Math.min(typed.length(), LONGEST_SHOWN))));
        }
    }

    /** Whether a text looks like an item number at all; an id does not. */
    public static boolean isOne(String text) {
        return FORM.matcher(SPACES.matcher(text).replaceAll("")).matches();
    }

    /**
     * What a number becomes when its parent's changes: {@code 3(b)} under {@code 3} is {@code 4(b)} under {@code 4}. One
     * that does not begin with its parent's stays.
     */
    public static String following(String number, String oldParent, String newParent) {
        return oldParent != null && newParent != null && number.startsWith(oldParent + "(")
                ? newParent + number.substring(oldParent.length())
                : number;
    }

    @Override
    public String toString() {
        return text;
    }
}
