package org.rostrum.agenda.mandate;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.rostrum.commons.text.LocalizedText;

/**
 * An instrument that a mandate rests on, with what the registry called it when the mandate was entered.
 *
 * @param instrument its id in the registry
 * @param designation {@code 9/3}, null where it has none
 * @param body id of the body that adopted it, null where none is known
 * @param paragraph null where none is named
 */
@Embeddable
public record MandateBasis(
        UUID instrument, String type, String designation, LocalizedText title, UUID body, String paragraph) {}
