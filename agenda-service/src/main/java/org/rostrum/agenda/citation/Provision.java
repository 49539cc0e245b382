package org.rostrum.agenda.citation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The part of an instrument that is cited. @param number {@code 18}, {@code 1(b)}, {@code IV} */
@Embeddable
public record Provision(
        @NotNull @Enumerated(EnumType.STRING) @Column(name = "provision_unit")
        Unit unit,

        @NotBlank @Size(max = 50) @Column(name = "provision_number")
        String number) {

    /** By what it is counted; as in the registry. */
    public enum Unit {
        PARAGRAPH,
        ARTICLE,
        CHAPTER
    }
}
