package org.rostrum.agenda.neighbour;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/**
 * A citation as it is to be entered in the registry; see there for the members.
 *
 * @param cited symbol of a document, or null
 * @param instrument id of an instrument, or null
 * @param provision null for the whole
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CitationPlan(String citing, String cited, UUID instrument, Provision provision) {

    /** @param unit PARAGRAPH, ARTICLE, CHAPTER */
    public record Provision(String unit, String number) {}
}
