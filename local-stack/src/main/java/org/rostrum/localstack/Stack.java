package org.rostrum.localstack;

/** A running Rostrum, wherever its processes are: the addresses at which its parts answer, and tokens of its realm. */
public interface Stack {
    /** The front door, without a slash at the end; so are the others. */
    String gatewayUrl();

    /**
     * The URL at which a service answers by itself, without the gateway.
     *
     * @param name the name of its module, {@code schedule-service}
     */
    String serviceUrl(String name);

    String keycloakUrl();

    /** The password of {@code rostrum-administrator}, who may change everything in Keycloak. */
    String keycloakAdministratorPassword();

    /** A fresh access token; see {@link Tokens#of}. */
    default String tokenOf(String user) {
        return new Tokens(keycloakUrl() + "/realms/rostrum").of(user);
    }
}
