package org.rostrum.registry.instrument;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** An instrument as callers see it. */
public record InstrumentView(UUID id, @JsonUnwrapped InstrumentDetails details) {

    static InstrumentView of(Instrument instrument) {
        return new InstrumentView(instrument.id(), instrument.details());
    }
}
