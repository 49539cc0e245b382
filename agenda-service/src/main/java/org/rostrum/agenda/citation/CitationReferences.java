package org.rostrum.agenda.citation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.rostrum.agenda.ItemReferences;

/** A citation is part of the item that cites, and goes with it; it shows the item's number. */
@ApplicationScoped
class CitationReferences implements ItemReferences {

    private final AgendaCitations citations;

    CitationReferences(AgendaCitations citations) {
        this.citations = citations;
    }

    @Override
    public List<Reference> to(Collection<UUID> items) {
        return List.of();
    }

    @Override
    public List<UUID> renumbered(Collection<UUID> items) {
        citations.ofItems(items).forEach(citation -> citations
                .getEntityManager()
                .lock(citation, LockModeType.OPTIMISTIC_FORCE_INCREMENT));
        return List.of();
    }
}
