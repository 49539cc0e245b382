package org.rostrum.schedule.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Which documents are not issued yet, as the document registry knows. No transaction is open while it is asked. */
@ApplicationScoped
public class DocumentStatuses {

    private static final Logger LOG = Logger.getLogger(DocumentStatuses.class);
    private static final Set<String> ISSUED = Set.of("ISSUED", "REISSUED");

    private final DocumentService documents;

    DocumentStatuses(DocumentService documents) {
        this.documents = documents;
    }

    /**
     * What the registry told.
     *
     * @param notIssued status by symbol; {@code UNKNOWN} where it has no such document
     * @param complete whether it told of every document that was asked for
     */
    public record Told(Map<String, String> notIssued, boolean complete) {}

    public Told of(Collection<String> symbols) {
        Map<String, String> found = new ConcurrentHashMap<>();
        try {
            documents.statuses(new TreeSet<>(symbols), found);
        } catch (RuntimeException noAnswer) {
            LOG.warnf("The document registry told of %d of %d documents: %s", found.size(), symbols.size(), noAnswer);
        }
        boolean complete = found.keySet().containsAll(symbols);
        found.values().removeIf(ISSUED::contains);
        return new Told(Map.copyOf(found), complete);
    }
}
