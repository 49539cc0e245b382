package org.rostrum.agenda.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostrum.agenda.AgendaProblem;
import org.rostrum.agenda.neighbour.KnownInstrument;
import org.rostrum.agenda.neighbour.Neighbours;
import org.rostrum.agenda.neighbour.RegistryNeighbour;

/** What the registry calls the instruments that a mandate rests on. */
@ApplicationScoped
class NamedInstruments {

    private final RegistryNeighbour registry;

    NamedInstruments(RegistryNeighbour registry) {
        this.registry = registry;
    }

    /** Asked outside any transaction. @throws RuntimeException 422 if there is no such instrument, 503 */
    Map<UUID, KnownInstrument> of(List<MandateDraft.Basis> instruments) {
        Map<UUID, KnownInstrument> known = new HashMap<>();
        for (MandateDraft.Basis basis : instruments) {
            known.computeIfAbsent(
                    basis.instrument(), id -> Neighbours.ask("what the instruments are", () -> registry.instrument(id))
                            .orElseThrow(() -> AgendaProblem.UNKNOWN_INSTRUMENT
                                    .because("There is no instrument %s. Enter it first with POST /v1/instruments."
                                            .formatted(id))
                                    .with("instrument", id)
                                    .build()));
        }
        return known;
    }
}
