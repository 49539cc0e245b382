package org.rostrum.web.production;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * {@code trial} or {@code production}. In production the process does not start with what is good enough for a trial only:
 * secrets that everybody knows, a realm that is reached without TLS. Quarkus' own profile cannot say it, since a local stack
 * runs with the profile {@code prod} too.
 */
@ApplicationScoped
public class ProductionGuard {

    private static final String PRODUCTION = "production";
    private static final String TRIAL = "trial";

    private final String environment;
    private final Config config;

    ProductionGuard(
            @ConfigProperty(name = "rostrum.environment", defaultValue = TRIAL) String environment, Config config) {
        this.environment = environment;
        this.config = config;
    }

    /** Before anything else is begun, and before a request is taken. Quarkus prints the message alone and ends with 1. */
    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent starting) {
        Optional<String> objection = objection(environment, name -> config.getOptionalValue(name, String.class));
        if (objection.isPresent()) {
            throw new ConfigurationException(objection.get());
        }
    }

    /** Why the process must not start, for people; empty where it may. */
    static Optional<String> objection(String environment, Function<String, Optional<String>> setting) {
        if (TRIAL.equals(environment)) {
            return Optional.empty();
        }
        if (!PRODUCTION.equals(environment)) {
            return Optional.of("ROSTRUM_ENVIRONMENT is '%s'. Set it to production, or to trial (the default)."
                    .formatted(environment));
        }
        List<String> objections = Arrays.stream(GuardedSetting.values())
                .flatMap(guarded -> guarded.objection(setting).stream())
                .toList();
        return objections.isEmpty() ? Optional.empty() : Optional.of("""
                        This process does not start, because ROSTRUM_ENVIRONMENT is production and
                          - %s
                        Set these otherwise (a secret: openssl rand -hex 24); docs/configuration.md has all settings.""".formatted(String.join("\n  - ", objections)));
    }
}
