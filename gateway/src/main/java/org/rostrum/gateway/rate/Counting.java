package org.rostrum.gateway.rate;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** Where requests are counted: by this replica alone, or together with the others in a store where one is named. */
@ApplicationScoped
public class Counting {

    private final RateSettings settings;
    private final Optional<RateStore> store;

    Counting(RateSettings settings, Vertx vertx, MeterRegistry registry) {
        this.settings = settings;
        store = settings.store().url().map(url -> new RateStore(settings.store(), settings.payers(), vertx));
        Gauge.builder(
                        "rostrum.gateway.rates.store.away",
                        () -> store.isPresent() && store.get().isAway() ? 1 : 0)
                .description("1: a store is named but does not answer, so this replica counts requests alone")
                .register(registry);
    }

    /** The first requests find it connected. */
    void open(@Observes StartupEvent event) {
        store.ifPresent(RateStore::open);
    }

    void close(@Observes ShutdownEvent event) {
        store.ifPresent(RateStore::close);
    }

    Budgets budgetsOf(Policy policy) {
        Budgets alone = new LocalBudgets(policy, settings.payers(), TimeMeter.SYSTEM_MILLISECONDS);
        return store.<Budgets>map(shared -> new SharedBudgets(shared, alone)).orElse(alone);
    }
}
