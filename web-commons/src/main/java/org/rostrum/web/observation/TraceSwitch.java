package org.rostrum.web.observation;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Traces are made where somebody collects them: with {@value #ENDPOINT} set, an address that takes OTLP over HTTP. Without
 * it nothing is made and nothing is tried.
 */
public final class TraceSwitch implements ConfigSourceFactory {

    static final String ENDPOINT = "ROSTRUM_TRACES_ENDPOINT";
    static final String DISABLED = "quarkus.otel.sdk.disabled";

    /** Below the environment and application.properties, so that whoever sets the property itself has the last word. */
    private static final int ORDINAL = 80;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue endpoint = context.getValue(ENDPOINT);
        boolean named = endpoint != null
                && endpoint.getValue() != null
                && !endpoint.getValue().isBlank();
        return List.of(new PropertiesConfigSource(
                Map.of(DISABLED, Boolean.toString(!named)), TraceSwitch.class.getSimpleName(), ORDINAL));
    }
}
