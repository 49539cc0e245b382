package org.rostrum.schedule.figure;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.ToLongFunction;
import org.rostrum.commons.sharedcommit.SharedCommits;
import org.rostrum.commons.sharedcommit.SharedCommits.Counts;

/** How requests for the floor share commits in this process: how many each has, and who waits for one. */
@ApplicationScoped
class SharedCommitMeters {

    private static final String REQUESTS = "rostrum.shared.commit.requests";

    private final SharedCommits commits;
    private final MeterRegistry registry;

    SharedCommitMeters(SharedCommits commits, MeterRegistry registry) {
        this.commits = commits;
        this.registry = registry;
    }

    void begin(@Observes StartupEvent started) {
        count("rostrum.shared.commits", "Commits that requests for the floor share", Counts::commits)
                .register(registry);
        count(REQUESTS, "Requests for the floor by what became of them", Counts::requests)
                .tag("outcome", "committed")
                .register(registry);
        count(REQUESTS, "Requests for the floor by what became of them", Counts::turnedAway)
                .tag("outcome", "turned_away")
                .register(registry);
        count(
                        "rostrum.shared.commit.separations",
                        "Shared transactions that failed and were divided",
                        Counts::separated)
                .register(registry);
        Gauge.builder("rostrum.shared.commit.waiting", commits, SharedCommits::waiting)
                .description("Requests for the floor that are not begun yet")
                .register(registry);
        Gauge.builder("rostrum.shared.commit.pending", commits, SharedCommits::pending)
                .description("Requests for the floor that are not answered yet")
                .register(registry);
    }

    private FunctionCounter.Builder<SharedCommits> count(
            String name, String description, ToLongFunction<Counts> figure) {
        return FunctionCounter.builder(name, commits, all -> figure.applyAsLong(all.counts()))
                .description(description);
    }
}
