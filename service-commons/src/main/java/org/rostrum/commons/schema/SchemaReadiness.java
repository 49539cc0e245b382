package org.rostrum.commons.schema;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.jboss.logging.Logger;

/**
 * Not ready while the database lacks a migration that this process carries: where migrations are a Job's, a new process
 * waits for it. A database that is ahead is good, since a migration leaves what the version before it needs
 * (docs/operations.md, Upgrade).
 */
@Readiness
@ApplicationScoped
public class SchemaReadiness implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(SchemaReadiness.class);

    private final Flyway flyway;
    /** Never taken back: nobody takes migrations out of a database. */
    private final AtomicBoolean complete = new AtomicBoolean();

    private final AtomicReference<List<String>> told = new AtomicReference<>(List.of());

    SchemaReadiness(Flyway flyway) {
        this.flyway = flyway;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("schema");
        if (complete.get()) {
            return answer.up().build();
        }
        try {
            List<String> missing = missing();
            if (missing.isEmpty()) {
                complete.set(true);
                return answer.up().build();
            }
            tell(missing);
            return answer.down().withData("missing", String.join(", ", missing)).build();
        } catch (FlywayException unreadable) {
            LOG.debug("Which migrations are there cannot be read", unreadable);
            return answer.down()
                    .withData("missing", "cannot be read from the database")
                    .build();
        }
    }

    /** Versions that are not there, or began and failed. */
    private List<String> missing() {
        return Arrays.stream(flyway.info().all())
                .filter(migration -> !migration.getState().isApplied()
                        || migration.getState().isFailed())
                .map(SchemaReadiness::name)
                .toList();
    }

    private static String name(MigrationInfo migration) {
        return "V" + migration.getVersion() + (migration.getState().isFailed() ? " (failed)" : "");
    }

    private void tell(List<String> missing) {
        if (!missing.equals(told.getAndSet(missing))) {
            LOG.warnf(
                    "The database lacks migrations that this version needs, so this process is not ready: %s. Run the"
                            + " migration Job of this version (docs/operations.md, Upgrade), or let the process migrate"
                            + " itself: QUARKUS_FLYWAY_MIGRATE_AT_START=true",
                    String.join(", ", missing));
        }
    }
}
