package org.rostrum.schedule.inscription;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Tells those who watch a meeting of each change. One statement asks the database, a few times a second, where all watched
 * meetings are: so it does not matter on which replica somebody decides. A change is read and written as JSON once,
 * however many watch.
 */
@ApplicationScoped
class LiveMeetings {

    private static final Logger LOG = Logger.getLogger(LiveMeetings.class);
    private static final long PERIOD_MILLIS = 300;

    private final LiveStates states;
    private final ObjectMapper json;
    private final Map<UUID, Watched> watched = new ConcurrentHashMap<>();
    private final ScheduledExecutorService poller = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live-meetings").factory());

    LiveMeetings(LiveStates states, ObjectMapper json) {
        this.states = states;
        this.json = json;
    }

    /** One event. @param id the sequence of the latest decision, by which somebody goes on */
    record LiveEvent(String id, String data) {}

    /**
     * A meeting and who watches it. Who reads its state and tells it holds its lock, so that everybody is told in the order
     * of the decisions; who comes or goes does not, since a watcher may go while it is told.
     */
    private static final class Watched {
        final List<MultiEmitter<? super LiveEvent>> watchers = new CopyOnWriteArrayList<>();
        LiveStates.Mark told;
    }

    void start(@Observes StartupEvent event) {
        poller.scheduleWithFixedDelay(this::poll, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        poller.shutdownNow();
        watched.values().forEach(one -> one.watchers.forEach(MultiEmitter::complete));
    }

    /**
     * A meeting as it is, then each change. Whoever reads too slowly misses states in between, never the latest.
     *
     * @param after the decision from which on the first event tells them; null for none
     */
    Multi<LiveEvent> watch(UUID meeting, Long after) {
        return Multi.createFrom()
                .<LiveEvent>emitter(watcher -> enter(meeting, after, watcher), BackPressureStrategy.LATEST)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private void enter(UUID meeting, Long after, MultiEmitter<? super LiveEvent> watcher) {
        Watched one = watched.compute(meeting, (id, there) -> {
            Watched kept = there == null ? new Watched() : there;
            kept.watchers.add(watcher);
            return kept;
        });
        watcher.onTermination(() -> leave(meeting, watcher));
        // What is decided after this read is told by the poller, which waits for the lock; some of it perhaps twice.
        synchronized (one) {
            if (one.told == null) {
                one.told = states.marks(List.of(meeting)).get(meeting);
            }
            watcher.emit(event(states.of(meeting, after)));
        }
    }

    private void leave(UUID meeting, MultiEmitter<? super LiveEvent> watcher) {
        watched.computeIfPresent(meeting, (id, one) -> {
            one.watchers.remove(watcher);
            return one.watchers.isEmpty() ? null : one;
        });
    }

    private void poll() {
        try {
            if (!watched.isEmpty()) {
                states.marks(List.copyOf(watched.keySet())).forEach(this::tell);
            }
        } catch (RuntimeException failure) {
            // The next round tries again; whoever watches hears of it late, not never.
            LOG.warnf("Live meetings could not be read, trying again: %s", failure.getMessage());
        }
    }

    private void tell(UUID meeting, LiveStates.Mark mark) {
        Watched one = watched.get(meeting);
        if (one == null) {
            return;
        }
        synchronized (one) {
            if (one.told != null && !mark.equals(one.told)) {
                LiveEvent event = event(states.of(meeting, one.told.sequence()));
                one.told = mark;
                one.watchers.forEach(watcher -> watcher.emit(event));
            }
        }
    }

    private LiveEvent event(LiveState state) {
        try {
            return new LiveEvent(Long.toString(state.sequence()), json.writeValueAsString(state));
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("A live state cannot be written as JSON", cause);
        }
    }
}
