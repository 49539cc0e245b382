package org.rostrum.commons.page;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import org.rostrum.web.WebProblem;

/** Where a list goes on: the sort position of the last entry shown, opaque to callers. */
public record Cursor(String text) {

    public static Cursor after(String position) {
        return new Cursor(
                Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8)));
    }

    /** The position, or a 400 if the cursor is not one of ours. */
    public String position() {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            String position = new String(bytes, StandardCharsets.UTF_8);
            if (after(position).text().equals(text)) {
                return position;
            }
        } catch (IllegalArgumentException notBase64) {
            // falls through to the same answer
        }
        throw notOurs();
    }

    /** The position as a key of the list, or a 400 if the list has no such keys. */
    <K> K position(Function<String, K> key) {
        String position = position();
        try {
            return key.apply(position);
        } catch (IllegalArgumentException | DateTimeException notAKey) {
            throw notOurs();
        }
    }

    private static RuntimeException notOurs() {
        return WebProblem.UNKNOWN_PARAMETER
                .because(
                        "The cursor is not one that this list gave. Take it from 'next' of the page before, unchanged.")
                .with("parameter", "cursor")
                .build();
    }

    static Optional<Cursor> of(String parameter) {
        return Optional.ofNullable(parameter).map(Cursor::new);
    }
}
