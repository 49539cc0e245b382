package org.rostrum.registry.citation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The part of a text that is cited.
 *
 * @param number as printed: {@code 18}, {@code 1 (b)}, {@code IV}
 */
public record Provision(
        @NotNull ProvisionUnit unit,
        @NotBlank @Size(max = 50) String number) {

    /** As it is compared: without spaces, {@code 1(b)}. */
    String compared() {
        return number.replaceAll("[\\s\\p{Z}]", "");
    }
}
