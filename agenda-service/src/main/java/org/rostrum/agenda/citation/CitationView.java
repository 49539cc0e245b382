package org.rostrum.agenda.citation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/**
 * A citation as callers see it.
 *
 * @param item number of the item that cites
 * @param paragraph which paragraph of the item's annotation, from 1; null where it is not told or gone
 */
public record CitationView(
        UUID id,
        UUID agenda,
        String item,
        Integer paragraph,
        @JsonUnwrapped CitationDraft details) {}
