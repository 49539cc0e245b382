package org.rostrum.agenda.neighbour;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.rostrum.commons.text.LocalizedText;

/**
 * An instrument as the registry knows it.
 *
 * @param type RESOLUTION, DECISION, CONVENTION, …
 * @param body id of the body that adopted it, null where none is known
 * @param designation {@code 9/3}, null where it has none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record KnownInstrument(UUID id, String type, UUID body, String designation, LocalizedText title) {}
