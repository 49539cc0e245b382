package org.rostrum.agenda.joint;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * A joint consideration as it is written.
 *
 * @param itemId an item of an agenda held here
 * @param otherSession whose agenda need not be held here
 * @param otherItems numbers of items of its agenda
 */
public record JointConsiderationDraft(
        @NotNull UUID itemId,
        @NotNull UUID otherSession,
        @NotEmpty @Size(max = 100) List<@NotNull @Pattern(regexp = NUMBER) String> otherItems) {

    /** As numbers of items are kept, without spaces: {@code 3(a)(i)}. */
    static final String NUMBER = "[0-9A-Za-z]{1,15}(\\([0-9A-Za-z]{1,15}\\)){0,9}";

    public JointConsiderationDraft {
        // Printed with spaces: "3 (a)".
        otherItems = otherItems == null
                ? null
                : otherItems.stream()
                        .map(number -> number == null ? null : number.replaceAll("[\\s\\p{Z}]", ""))
                        .distinct()
                        .toList();
    }
}
