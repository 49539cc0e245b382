package org.rostrum.web;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Whose certificates the realm's address may have: with {@value #AUTHORITIES} set, a file of certificates (PEM), those and
 * no others; without it, those Java trusts.
 */
public final class RealmTrust implements ConfigSourceFactory {

    static final String AUTHORITIES = "ROSTRUM_REALM_CA";

    /** The name of the configuration in Quarkus' registry of TLS configurations. */
    static final String NAME = "realm";

    /** Below the environment and application.properties, so that whoever sets the property itself has the last word. */
    private static final int ORDINAL = 80;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        String file = value(context, AUTHORITIES);
        if (file.isBlank()) {
            return List.of();
        }
        Map<String, String> properties = new HashMap<>();
        properties.put("quarkus.tls." + NAME + ".trust-store.pem.certs", file);
        properties.put("quarkus.oidc.tls.tls-configuration-name", NAME);
        if (!value(context, "quarkus.oidc-client.client-id").isBlank()) {
            properties.put("quarkus.oidc-client.tls.tls-configuration-name", NAME);
        }
        return List.of(new PropertiesConfigSource(properties, RealmTrust.class.getSimpleName(), ORDINAL));
    }

    private static String value(ConfigSourceContext context, String name) {
        ConfigValue value = context.getValue(name);
        return value == null || value.getValue() == null ? "" : value.getValue();
    }
}
