package org.rostrum.registry.citation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** A citation as callers see it; symbols are canonical. */
public record CitationView(UUID id, @JsonUnwrapped CitationDetails details) {

    static CitationView of(Citation citation) {
        return new CitationView(citation.id(), citation.details());
    }
}
