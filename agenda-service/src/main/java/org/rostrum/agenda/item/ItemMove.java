package org.rostrum.agenda.item;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rostrum.agenda.content.ItemNumber;

/**
 * Where an item is to be.
 *
 * @param parent number or id of the item it goes below, null for the top; left out, it stays below the same
 * @param position 1-based place among the items there; left out, the end
 * @param number its new number; left out, it follows its parent's: 3(b) below 4 is 4(b)
 */
public record ItemMove(
        @Schema(type = SchemaType.STRING, nullable = true) JsonNode parent,
        @Min(1) Integer position,
        ItemNumber number,
        @Size(max = 60) String numberAsPrinted) {}
