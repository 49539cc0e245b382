package org.rostrum.registry.body;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** A body as callers see it. */
public record BodyView(UUID id, @JsonUnwrapped BodyDetails details) {

    static BodyView of(Body body) {
        return new BodyView(body.id(), body.details());
    }
}
