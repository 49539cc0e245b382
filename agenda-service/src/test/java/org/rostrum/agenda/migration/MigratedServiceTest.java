package org.rostrum.agenda.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.rostrum.agenda.AgendaTest;

@QuarkusTest
class MigratedServiceTest extends AgendaTest {

    @Inject
    Flyway flyway;

    @Test
    void runsTheMigrationsInJavaToo() {
        assertThat(Arrays.stream(flyway.info().applied()).map(MigrationInfo::getDescription))
                .contains("programme in rows");
    }
}
