package org.rostrum.agenda.part;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

/**
 * Where something is to stand.
 *
 * @param item number or id of the item it goes under; left out, it stays under its own
 * @param position 1-based place there among others of its kind; left out, the end
 */
public record PartMove(@Size(max = 200) String item, @Min(1) Integer position) {}
