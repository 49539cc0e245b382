package org.rostrum.schedule.figure;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rostrum.schedule.inscription.DecisionKind;
import org.rostrum.schedule.inscription.DecisionMade;

/** Counts what this process has decided on floors, once it is committed. */
@ApplicationScoped
class DecisionCounter {

    private final Map<DecisionKind, Counter> counters;

    DecisionCounter(MeterRegistry registry) {
        counters = Arrays.stream(DecisionKind.values())
                .collect(Collectors.toMap(
                        kind -> kind,
                        kind -> Counter.builder("rostrum.floor.decisions")
                                .description("Committed decisions on floors, as the ledger names them")
                                .tag("decision", kind.name().toLowerCase(Locale.ROOT))
                                .register(registry),
                        (one, other) -> one,
                        () -> new EnumMap<>(DecisionKind.class)));
    }

    /** So that each is told from the start: a series that begins with its first event has no rate for it. */
    void begin(@Observes StartupEvent started) {
        // The constructor has registered them.
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) DecisionMade decision) {
        counters.get(decision.kind()).increment();
    }
}
