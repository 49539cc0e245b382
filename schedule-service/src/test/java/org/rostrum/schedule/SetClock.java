package org.rostrum.schedule;

import io.quarkus.test.junit.QuarkusMock;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import org.rostrum.commons.persistence.DatabaseTime;

/** The database's clock as a test sets it: it stands still until it is moved. For one test. */
public final class SetClock extends DatabaseTime {

    private volatile Instant now;

    private SetClock(EntityManager entities, Instant now) {
        super(entities, null);
        this.now = now;
    }

    public static SetClock at(String instant) {
        EntityManager entities = CDI.current().select(EntityManager.class).get();
        SetClock clock = new SetClock(entities, Instant.parse(instant));
        QuarkusMock.installMockForType(clock, DatabaseTime.class);
        return clock;
    }

    public SetClock passes(int seconds) {
        now = now.plus(Duration.ofSeconds(seconds));
        return this;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Instant nowInTransaction() {
        return now;
    }
}
