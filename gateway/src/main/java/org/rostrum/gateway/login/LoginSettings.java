package org.rostrum.gateway.login;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The login of pages; the rest of it stands in application.properties as the tenant {@value PagesTenant#ID}. */
@ConfigMapping(prefix = "rostrum.gateway.login")
public interface LoginSettings {

    @WithDefault("false")
    boolean enabled();

    /** What seals sessions, the same in every replica; its length is checked at the start. */
    Optional<String> sessionSecret();

    /** Of the realm's client rostrum-pages. */
    Optional<String> clientSecret();

    int SHORTEST = 32;

    /** @throws IllegalStateException where the login is wanted, but could not work or would not be safe */
    default void check() {
        if (!enabled()) {
            return;
        }
        if (sessionSecret().filter(secret -> secret.length() >= SHORTEST).isEmpty()) {
            throw new IllegalStateException(
                    ("Pages are to log in (ROSTRUM_LOGIN_ENABLED=true), but ROSTRUM_SESSION_SECRET"
                                    + " is missing or shorter than %d characters, so that their sessions could not be sealed. Give"
                                    + " every replica of the gateway the same random one: openssl rand -hex 32")
                            .formatted(SHORTEST));
        }
        if (clientSecret().isEmpty()) {
            throw new IllegalStateException("Pages are to log in (ROSTRUM_LOGIN_ENABLED=true), but"
                    + " ROSTRUM_LOGIN_CLIENT_SECRET is missing, so that the realm would not answer. It is the secret of the"
                    + " client rostrum-pages there.");
        }
    }
}
