package org.rostrum.gateway.rate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.rostrum.gateway.route.RouteClass;

/** How often the gateway may be asked; what is not named is not limited. */
@ConfigMapping(prefix = "rostrum.gateway.rates")
public interface RateSettings {

    /** False: nothing is counted. */
    @WithDefault("true")
    boolean enabled();

    /** For each account. */
    Map<RouteClass, Quota> user();

    /** For all accounts together that use one program. */
    Map<RouteClass, Quota> client();

    /** For all requests without a valid token from one address. */
    Map<RouteClass, Quota> address();

    /** Requests that each account may have under way at once, in each replica. */
    Map<RouteClass, Integer> atOnce();

    /** Accounts, programs or addresses whose quotas are kept in memory at most, for each kind of request. */
    @WithDefault("100000")
    long payers();

    /** Where all replicas count together. */
    Store store();

    /** A server that speaks the protocol of Redis. */
    interface Store {

        /** As {@code rediss://user:password@host:6379/0}, where {@code rediss} is TLS. None: each replica counts for itself. */
        Optional<String> url();

        /** Certificates in PEM that the store's is signed with; without it those that Java trusts. */
        Optional<Path> ca();

        /** How long a request waits for it; after that it is counted by this replica alone. */
        @WithDefault("100ms")
        Duration timeout();

        /** How long it is not asked after it did not answer. */
        @WithDefault("1s")
        Duration rest();
    }
}
