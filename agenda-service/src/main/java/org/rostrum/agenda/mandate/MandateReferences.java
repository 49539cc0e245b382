package org.rostrum.agenda.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.rostrum.agenda.ItemReferences;

/** A mandate points to the items under which it is taken up. */
@ApplicationScoped
class MandateReferences implements ItemReferences {

    private final Mandates mandates;

    MandateReferences(Mandates mandates) {
        this.mandates = mandates;
    }

    @Override
    public List<Reference> to(Collection<UUID> items) {
        return mandates.ofItems(items).stream()
                .flatMap(mandate -> mandate.takenUp.stream()
                        .filter(taken -> items.contains(taken.itemId()))
                        .map(taken ->
                                new Reference("mandate", mandate.id(), taken.itemId(), "/v1/mandates/" + mandate.id())))
                .toList();
    }

    @Override
    public List<UUID> renumbered(Collection<UUID> items) {
        mandates.ofItems(items)
                .forEach(mandate -> mandates.getEntityManager().lock(mandate, LockModeType.OPTIMISTIC_FORCE_INCREMENT));
        return List.of();
    }
}
