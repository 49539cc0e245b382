package org.rostrum.commons.figure;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Reads the figures of the database at their own pace, not when somebody asks: whoever scrapes often does not burden it.
 * Each replica tells the same, so that sums over replicas are wrong and the largest is right. What cannot be read is not
 * told at all until it can: an old figure would look like a good one.
 */
@ApplicationScoped
public class DatabaseFigures {

    private static final Logger LOG = Logger.getLogger(DatabaseFigures.class);

    private final List<Kept> figures;

    DatabaseFigures(MeterRegistry registry, @All List<DatabaseFigure> figures) {
        this.figures =
                figures.stream().map(figure -> new Kept(figure, registry)).toList();
    }

    @Scheduled(every = "5s", identity = "read-figures", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void readWhatIsDue() {
        long now = System.nanoTime();
        figures.stream().filter(figure -> figure.isDue(now)).forEach(Kept::read);
    }

    /** Reads all of them now. */
    public void read() {
        figures.forEach(Kept::read);
    }

    private static final class Kept {
        private final DatabaseFigure figure;
        private final MultiGauge gauges;
        private long nextAt = System.nanoTime();

        Kept(DatabaseFigure figure, MeterRegistry registry) {
            this.figure = figure;
            this.gauges = MultiGauge.builder(figure.name())
                    .description(figure.description())
                    .register(registry);
        }

        synchronized boolean isDue(long now) {
            return now - nextAt >= 0;
        }

        synchronized void read() {
            nextAt = System.nanoTime()
                    + TimeUnit.MILLISECONDS.toNanos(figure.pace().toMillis());
            gauges.register(values(), true);
        }

        private List<MultiGauge.Row<?>> values() {
            try {
                return QuarkusTransaction.requiringNew().call(figure::read).stream()
                        .<MultiGauge.Row<?>>map(value -> MultiGauge.Row.of(value.tags(), value.value()))
                        .toList();
            } catch (RuntimeException unread) {
                LOG.debugf(unread, "%s cannot be read now", figure.name());
                return List.of();
            }
        }
    }
}
