package org.rostrum.web.production;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A setting that may not have every value where people rely on what the process does. */
enum GuardedSetting {
    REALM("QUARKUS_OIDC_AUTH_SERVER_URL", "quarkus.oidc.auth-server-url"),
    ISSUER("QUARKUS_OIDC_TOKEN_ISSUER", "quarkus.oidc.token.issuer"),
    LOGIN("ROSTRUM_LOGIN_URL", "rostrum.gateway.login-url"),
    ORIGINS("ROSTRUM_CORS_ORIGINS", "rostrum.gateway.cors-origins"),
    SERVICE_SECRET("ROSTRUM_SERVICE_SECRET", "quarkus.oidc-client.credentials.secret", "quarkus.oidc-client.client-id"),
    DATABASE_PASSWORD("QUARKUS_DATASOURCE_PASSWORD", "quarkus.datasource.password", "quarkus.datasource.username"),
    FILE_STORE_SECRET(
            "ROSTRUM_REGISTRY_FILES_S3_SECRET_KEY",
            "rostrum.registry.files.s3.secret-key",
            "rostrum.registry.files.s3.access-key");

    /** In characters. What a generator makes is longer, what people invent mostly shorter. */
    private static final int SHORTEST_SECRET = 20;

    /** Secrets of the realm for local stacks (rostrum-realm.json), whatever they are used for. */
    private static final Set<String> SAMPLES = Set.of(
            "agenda-service",
            "schedule-service",
            "partner-system",
            "observer",
            "delegate-at",
            "delegate-ke",
            "interpreter",
            "secretariat",
            "chair",
            "admin");

    private static final Pattern THIS_MACHINE =
            Pattern.compile("localhost|.*\\.localhost|127(\\.\\d{1,3}){3}|0\\.0\\.0\\.0|\\[(::1|0:0:0:0:0:0:0:1)]");

    private final String variable;
    private final String property;
    private final String owner;

    /** An address. */
    GuardedSetting(String variable, String property) {
        this(variable, property, null);
    }

    /** @param owner the setting that names whose secret it is; null for an address */
    GuardedSetting(String variable, String property, String owner) {
        this.variable = variable;
        this.property = property;
        this.owner = owner;
    }

    /** What is wrong with the value, beginning with the variable's name; a secret is never quoted. */
    Optional<String> objection(Function<String, Optional<String>> setting) {
        return (owner == null ? addressObjection(setting) : secretObjection(setting))
                .map(objection -> variable + " " + objection);
    }

    private Optional<String> secretObjection(Function<String, Optional<String>> setting) {
        Optional<String> whose = setting.apply(owner);
        if (whose.isEmpty()) {
            return Optional.empty();
        }
        String secret = setting.apply(property).orElse("");
        if (secret.isBlank()) {
            return Optional.of("is empty");
        } else if (SAMPLES.contains(secret)) {
            return Optional.of("is a secret of the sample realm, which everybody knows");
        } else if (secret.equals(whose.get())) {
            return Optional.of("is the name of the account itself");
        } else if (secret.length() < SHORTEST_SECRET) {
            return Optional.of("has fewer than " + SHORTEST_SECRET + " characters");
        }
        return Optional.empty();
    }

    private Optional<String> addressObjection(Function<String, Optional<String>> setting) {
        for (String address : setting.apply(property).orElse("").split(",")) {
            if (address.isBlank()) {
                continue;
            }
            URI uri = parsed(address.strip());
            if (uri == null || uri.getHost() == null) {
                return Optional.of("is not an address: " + address);
            } else if (!"https".equalsIgnoreCase(uri.getScheme())) {
                return Optional.of("is not https: " + address);
            } else if (THIS_MACHINE.matcher(uri.getHost()).matches()) {
                return Optional.of("is an address of this machine only: " + address);
            }
        }
        return Optional.empty();
    }

    private static URI parsed(String address) {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
