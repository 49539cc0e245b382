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
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
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
    private final Watchers<UUID, MultiEmitter<? super LiveEvent>, LiveEvent> watchers =
            new Watchers<>(new Meetings(), MultiEmitter::emit);
    private final ScheduledExecutorService poller = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live-meetings").factory());

    LiveMeetings(LiveStates states, ObjectMapper json) {
        this.states = states;
        this.json = json;
    }

    /** One event. @param id the sequence of the latest decision, by which somebody goes on */
    record LiveEvent(String id, String data) {}

    void start(@Observes StartupEvent event) {
        poller.scheduleWithFixedDelay(this::poll, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        poller.shutdownNow();
        watchers.forEach(MultiEmitter::complete);
    }

    /**
     * A meeting as it is, then each change. Whoever reads too slowly misses states in between, never the latest.
     *
     * @param after the decision from which on the first event tells them; null for none
     */
    Multi<LiveEvent> watch(UUID meeting, Long after) {
        return Multi.createFrom()
                .<LiveEvent>emitter(
                        watcher -> watchers.enter(
                                meeting,
                                after,
                                watcher,
                                () -> watcher.onTermination(() -> watchers.leave(meeting, watcher))),
                        BackPressureStrategy.LATEST)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private void poll() {
        try {
            watchers.poll();
        } catch (RuntimeException failure) {
            // The next round tries again; whoever watches hears of it late, not never.
            LOG.warnf("Live meetings could not be read, trying again: %s", failure.getMessage());
        }
    }

    private final class Meetings implements Watchers.Source<UUID, LiveEvent> {
        @Override
        public Map<UUID, LiveStates.Mark> marks(Collection<UUID> meetings) {
            return states.marks(meetings);
        }

        @Override
        public LiveEvent state(UUID meeting, Long after) {
            LiveState state = states.of(meeting, after);
            try {
                return new LiveEvent(Long.toString(state.sequence()), json.writeValueAsString(state));
            } catch (JsonProcessingException cause) {
                throw new IllegalStateException("A live state cannot be written as JSON", cause);
            }
        }
    }
}
