package org.rostrum.registry.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.rostrum.commons.changelog.ChangeFeed;
import org.rostrum.commons.changelog.SealedChange;
import org.rostrum.registry.document.DocumentLists;
import org.rostrum.registry.document.DocumentSource;

/**
 * Brings an index up to the database: by the change log from where it stands, or from the table where it stands nowhere.
 * Used by one thread.
 */
@ApplicationScoped
class IndexFollower {

    private static final Logger LOG = Logger.getLogger(IndexFollower.class);

    private static final Set<String> DOCUMENTS = Set.of("document");
    private static final int CHANGES_AT_ONCE = 200;
    /** A document may have 30,000 characters of titles, so that these have 12 MB at most. */
    private static final int DOCUMENTS_AT_ONCE = 200;

    /** What a process that is killed leaves to the next one to read again; a commit waits for the disk. */
    private static final int PASSES_BEFORE_COMMIT = 20;

    private static final int CHANGES_BEFORE_COMMIT = 50_000;

    private final ChangeFeed changes;
    private final DocumentLists documents;

    private TitleIndex index;
    /** Of the last change that the index has; null where it must be built. */
    private Long position;

    private int uncommitted;
    private int passesSinceCommit;
    private volatile boolean stopping;

    IndexFollower(ChangeFeed changes, DocumentLists documents) {
        this.changes = changes;
        this.documents = documents;
    }

    /** Takes on an index, whose position is looked at by the next {@link #keepUp}. */
    void begin(TitleIndex opened) {
        index = opened;
        position = null;
        uncommitted = 0;
        passesSinceCommit = 0;
    }

    /** The pass at hand ends soon. */
    void stop() {
        stopping = true;
    }

    /** @return whether the index has everything up to about now; false only when it was stopped before */
    boolean keepUp() throws IOException {
        if (position == null) {
            position = IndexPosition.of(index.committed(), changes).orElse(null);
        }
        long last = changes.last();
        if (position == null || position > last) {
            if (!build()) {
                return false;
            }
        } else if (position < last) {
            follow(last);
        }
        if (uncommitted > 0 && ++passesSinceCommit >= PASSES_BEFORE_COMMIT) {
            commit();
        }
        return true;
    }

    void commit() throws IOException {
        if (position != null) {
            index.commit(IndexPosition.told(position, changes));
            uncommitted = 0;
            passesSinceCommit = 0;
        }
    }

    /** The position is read before the table: what is written meanwhile is then read once more, which does no harm. */
    private boolean build() throws IOException {
        LOG.info("The index of titles is built from the table of documents");
        position = null;
        index.clear();
        long before = changes.last();
        long count = 0;
        List<DocumentSource> rows;
        String symbol = "";
        do {
            rows = documents.sourcesAfter(symbol, DOCUMENTS_AT_ONCE);
            index.add(rows);
            count += rows.size();
            symbol = rows.isEmpty() ? symbol : rows.getLast().symbol();
        } while (rows.size() == DOCUMENTS_AT_ONCE && !stopping);
        if (stopping) {
            return false;
        }
        position = before;
        index.refresh();
        commit();
        LOG.infof("The index of titles has %d documents, as of change %d", count, before);
        return true;
    }

    /** @param last read before the changes are, so that those of other resources need not be passed over again */
    private void follow(long last) throws IOException {
        List<SealedChange> next;
        do {
            next = changes.after(position, DOCUMENTS, CHANGES_AT_ONCE);
            take(next.stream().map(SealedChange::resourceId).collect(Collectors.toSet()));
            position = next.size() < CHANGES_AT_ONCE
                    ? Math.max(last, next.isEmpty() ? 0 : next.getLast().sequence())
                    : next.getLast().sequence();
            uncommitted += next.size();
            if (uncommitted >= CHANGES_BEFORE_COMMIT) {
                commit();
            }
        } while (next.size() == CHANGES_AT_ONCE && !stopping);
    }

    private void take(Set<String> changed) throws IOException {
        if (changed.isEmpty()) {
            return;
        }
        Set<String> gone = new HashSet<>(changed);
        for (DocumentSource document : documents.sourcesOf(changed)) {
            index.replace(document);
            gone.remove(document.symbol());
        }
        index.remove(gone);
        index.refresh();
    }
}
