package org.rostrum.agenda.neighbour;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.rostrum.commons.text.LocalizedText;

/**
 * An instrument as it is to be entered in the registry; see there for the members.
 *
 * @param body id of the body that adopted it, null where the text does not say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InstrumentPlan(String type, UUID body, String designation, LocalizedText title, LocalDate date) {}
