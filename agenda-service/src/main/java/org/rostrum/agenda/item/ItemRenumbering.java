package org.rostrum.agenda.item;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.rostrum.agenda.content.ItemNumber;

/** A new number for an item. @param numberAsPrinted null for the last part of the number: {@code (b)} of 3(b) */
public record ItemRenumbering(
        @NotNull ItemNumber number, @Size(max = 60) String numberAsPrinted) {}
