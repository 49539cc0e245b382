package org.rostrum.registry.file;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Removes once an hour what no document has any more or never had. */
@ApplicationScoped
class UnusedFiles {

    private static final Logger LOG = Logger.getLogger(UnusedFiles.class);

    private final FileContents contents;
    private final Incoming incoming;
    private final Duration keepUnused;

    UnusedFiles(FileContents contents, Incoming incoming, FileSettings settings) {
        this.contents = contents;
        this.incoming = incoming;
        this.keepUnused = settings.keepUnused();
    }

    @Scheduled(every = "1h", delayed = "10m", identity = "remove-unused-files")
    void remove() {
        removeAfter(keepUnused);
    }

    /** Replicas may do this at the same time. What cannot be removed keeps nothing else from being removed. */
    void removeAfter(Duration time) {
        try {
            incoming.dropOlderThan(Instant.now().minus(time));
        } catch (IOException | RuntimeException failure) {
            LOG.warn("Unfinished uploads could not be removed; it is tried again in an hour", failure);
        }
        for (String sha256 : contents.unusedFor(time)) {
            try {
                if (contents.removeIfUnusedFor(time, sha256)) {
                    LOG.infof("Removed the file %s, which no document has", sha256);
                }
            } catch (IOException | RuntimeException failure) {
                LOG.warnf("The file %s could not be removed; it is tried again in an hour: %s", sha256, failure);
            }
        }
    }
}
