package org.rostrum.registry.search;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.AlreadyClosedException;
import org.jboss.logging.Logger;
import org.rostrum.registry.RegistryProblem;
import org.rostrum.registry.document.DocumentFilter;
import org.rostrum.registry.document.DocumentOrder;
import org.rostrum.registry.document.ListPosition;

/**
 * Holds this replica's index of titles open, and lets {@link IndexFollower} bring it up to date for as long as the
 * service runs. Until it is complete for the first time, words are not answered.
 */
@ApplicationScoped
class IndexKeeper {

    private static final Logger LOG = Logger.getLogger(IndexKeeper.class);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration LAST_PASS = Duration.ofSeconds(10);
    private static final int SECONDS_TO_WAIT = 2;

    /** For about a minute: a folder that cannot be written now is not filled and emptied all the time. */
    static final int PASSES_TO_REST = (int) Duration.ofMinutes(1).dividedBy(PAUSE);

    private final IndexFolder folder;
    private final IndexFollower follower;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("title-index").factory());

    private volatile TitleIndex index;
    private volatile boolean complete;
    private boolean failing;
    /** Whether the index was begun anew and has not been complete since. */
    private boolean begunAnew;

    private int resting;

    IndexKeeper(IndexFolder folder, IndexFollower follower) {
        this.folder = folder;
        this.follower = follower;
    }

    /** In the foreground, so that a folder that cannot be used ends the start. */
    void start(@Observes StartupEvent started) {
        index = folder.open();
        follower.begin(index);
        thread.scheduleWithFixedDelay(this::keepUp, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What the last pass wrote is kept, so that the next process need not read it again. */
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        follower.stop();
        thread.shutdown();
        if (!thread.awaitTermination(LAST_PASS.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warnf(
                    "The index was still being written after %d s; the next process reads again what is missing",
                    LAST_PASS.toSeconds());
        }
        try {
            if (complete) {
                follower.commit();
            }
        } catch (IOException | RuntimeException failure) {
            LOG.warn("The index could not be kept; the next process reads again what is missing", failure);
        }
        folder.close(index);
    }

    /** @throws RuntimeException 503 while the index is not complete */
    Hits search(Query query, DocumentOrder order, ListPosition after, int rows) {
        if (complete) {
            try {
                return index.search(query, order, after, rows);
            } catch (IOException | AlreadyClosedException damaged) {
                LOG.warn("The index could not be read", damaged);
            }
        }
        throw RegistryProblem.INDEX_NOT_READY
                .because("The index of titles is being built from the database. Words are found when it is complete;"
                        + " symbols, their beginnings and lists without words are answered as always.")
                .withHeader("Retry-After", SECONDS_TO_WAIT)
                .build();
    }

    /** Empty while the index is not complete. */
    Optional<Hits> count(DocumentFilter filter, Set<String> beginnings) {
        if (complete) {
            try {
                return Optional.of(index.count(filter, beginnings));
            } catch (IOException | AlreadyClosedException damaged) {
                LOG.warn("The index could not be read", damaged);
            }
        }
        return Optional.empty();
    }

    /** Never throws, errors neither, which would end the schedule. A failure is told once, until it works again. */
    void keepUp() {
        if (resting > 0) {
            resting--;
            return;
        }
        try {
            complete = follower.keepUp();
            begunAnew = false;
            if (failing) {
                LOG.info("The index of titles follows the database again");
            }
            failing = false;
        } catch (IOException | AlreadyClosedException damaged) {
            beginAnew(damaged);
        } catch (RuntimeException | Error failure) {
            tell("The index of titles cannot follow the database now, and falls behind until it can", failure);
        }
    }

    /** At once where an index was damaged, after a rest where the new one could not be written either. */
    private void beginAnew(Exception damaged) {
        tell("The index of titles could not be written; it is built anew", damaged);
        complete = false;
        resting = begunAnew ? PASSES_TO_REST : 0;
        begunAnew = true;
        try {
            folder.close(index);
            index = folder.openEmpty();
            follower.begin(index);
        } catch (RuntimeException | Error failure) {
            LOG.debug("The folder cannot be written now", failure);
        }
    }

    private void tell(String message, Throwable failure) {
        if (!failing) {
            LOG.warn(message, failure);
        }
        failing = true;
    }
}
