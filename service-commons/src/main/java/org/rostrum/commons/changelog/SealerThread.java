package org.rostrum.commons.changelog;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Lets the sealer work for as long as the service runs. A thread of its own, since Quarkus' scheduler has no period below a
 * second.
 */
@ApplicationScoped
class SealerThread {

    private static final Logger LOG = Logger.getLogger(SealerThread.class);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Duration LAST_PASS = Duration.ofSeconds(10);

    private final ChangeSealer sealer;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("change-sealer").factory());
    private boolean failing;

    SealerThread(ChangeSealer sealer) {
        this.sealer = sealer;
    }

    void start(@Observes StartupEvent started) {
        thread.scheduleWithFixedDelay(this::sealAll, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The pass at hand is finished: the pool is still there. */
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(LAST_PASS.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warnf(
                    "The sealer was still at its last pass after %d s; the next process goes on",
                    LAST_PASS.toSeconds());
        }
    }

    /** Never throws, errors neither, which would end the schedule. A failure is told once, until the sealer works again. */
    void sealAll() {
        try {
            ChangeSealer.Pass pass = sealer.pass();
            while (pass.moreFollow() && !thread.isShutdown()) {
                LOG.debugf("Sealed %d changes; there are more", pass.sealed());
                pass = sealer.pass();
            }
            if (failing) {
                LOG.info("Changes are sealed again");
            }
            failing = false;
        } catch (RuntimeException | Error failure) {
            if (!failing) {
                LOG.warn("Changes cannot be sealed now; readers of the change log fall behind until they can", failure);
            }
            failing = true;
        }
    }
}
