package org.rostrum.deployment.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The page on configuration that is committed, beside what the code says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfigurationPageTest {

    private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();
    private static final Path COMMITTED = REPOSITORY.resolve("docs/configuration.md");
    private static final Path MADE = Path.of("target", "configuration.md").toAbsolutePath();

    private final Configuration configuration = read();

    private static Configuration read() {
        try {
            return Configuration.of(REPOSITORY);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void isWhatTheCodeSays() throws IOException {
        String made = ConfigurationPage.of(configuration);
        Files.writeString(MADE, made);

        assertThat(Files.exists(COMMITTED) && Files.readString(COMMITTED).equals(made))
                .as(
                        "docs/configuration.md is made from the code. Where it is not what the code says, a setting has"
                                + " changed: look at the difference, and%ncp %s %s",
                        MADE, COMMITTED)
                .isTrue();
    }

    @Test
    void everySettingSaysWhatItIs() {
        assertThat(configuration.settings()).hasSizeGreaterThan(50).allSatisfy(setting -> assertThat(setting.meaning())
                .as(setting.variable() + " has no comment where it is read")
                .isNotBlank());
    }

    @Test
    void findsSettingsWhereverTheyAreRead() {
        // A mapping, one in a group of it, a map of it, an injected property, an expression, a source of settings,
        // Quarkus.
        assertThat(configuration.knows("gateway", "ROSTRUM_GATEWAY_MAX_BODY")).isTrue();
        assertThat(configuration.knows("gateway", "ROSTRUM_GATEWAY_SCHEDULE_WAITING"))
                .isTrue();
        assertThat(configuration.knows("gateway", "ROSTRUM_GATEWAY_RATES_USER_IMPORT"))
                .isTrue();
        assertThat(configuration.knows("document-registry-service", "ROSTRUM_REGISTRY_INDEX_DIRECTORY"))
                .isTrue();
        assertThat(configuration.knows("schedule-service", "ROSTRUM_SERVICE_SECRET"))
                .isTrue();
        assertThat(configuration.knows("agenda-service", "ROSTRUM_TRACES_ENDPOINT"))
                .isTrue();
        assertThat(configuration.knows("agenda-service", "QUARKUS_DATASOURCE_PASSWORD"))
                .isTrue();

        assertThat(configuration.knows("gateway", "ROSTRUM_SERVICE_SECRET")).isFalse();
        assertThat(configuration.knows("gateway", "ROSTRUM_GATEWAY_MAX_BODIES")).isFalse();
    }
}
