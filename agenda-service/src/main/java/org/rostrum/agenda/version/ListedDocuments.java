package org.rostrum.agenda.version;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.rostrum.agenda.AgendaProblem;
import org.rostrum.agenda.content.AgendaView;
import org.rostrum.agenda.neighbour.NeighbourRefusal;
import org.rostrum.agenda.neighbour.Neighbours;
import org.rostrum.agenda.neighbour.RegistryNeighbour;

/**
 * Whether the documents that an agenda lists exist: the registry knows them, and they are not withdrawn. One that is
 * known because it was cited exists; documents that paragraphs merely cite are not looked at.
 */
@ApplicationScoped
class ListedDocuments {

    private static final Logger LOG = Logger.getLogger(ListedDocuments.class);
    private static final String WITHDRAWN = "WITHDRAWN";

    private final RegistryNeighbour registry;

    ListedDocuments(RegistryNeighbour registry) {
        this.registry = registry;
    }

    /** A document that does not exist. @param items numbers of the items that list it */
    record Missing(String symbol, List<String> items, Reason reason) {}

    enum Reason {
        UNKNOWN,
        WITHDRAWN
    }

    /**
     * Asks the registry for each; no transaction may be open.
     *
     * @throws RuntimeException 409 with those that do not exist, 503 if the registry gives no answer
     */
    void requireAll(AgendaView agenda) {
        Map<String, List<String>> items = new LinkedHashMap<>();
        agenda.allItems().forEach(item -> item.documentation().stream()
                .filter(document -> document.symbol() != null)
                .forEach(document -> items.computeIfAbsent(document.symbol(), symbol -> new ArrayList<>())
                        .add(item.number())));
        List<Missing> missing = new ArrayList<>();
        items.forEach((symbol, in) -> {
            Optional<String> status = status(symbol);
            if (status.isEmpty()) {
                missing.add(new Missing(symbol, in, Reason.UNKNOWN));
            } else if (status.get().equals(WITHDRAWN)) {
                missing.add(new Missing(symbol, in, Reason.WITHDRAWN));
            }
        });
        if (!missing.isEmpty()) {
            throw AgendaProblem.DOCUMENTS_MISSING
                    .because("%d of %d documents that the agenda lists do not exist, %s for one. Nothing was changed."
                            .formatted(
                                    missing.size(),
                                    items.size(),
                                    missing.getFirst().symbol()))
                    .with("documents", missing)
                    .build();
        }
    }

    private Optional<String> status(String symbol) {
        try {
            return Neighbours.ask("the document " + symbol, () -> registry.documentStatus(symbol));
        } catch (NeighbourRefusal noDocumentCanBeNamedSo) {
            LOG.infof("The registry takes %s for no symbol: %s", symbol, noDocumentCanBeNamedSo.getMessage());
            return Optional.empty();
        }
    }
}
