package org.rostrum.gateway.rate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import org.rostrum.gateway.route.RouteClass;

/** How often the gateway may be asked, each replica for itself; what is not named is not limited. */
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

    /** Requests that each account may have under way at once. */
    Map<RouteClass, Integer> atOnce();

    /** Accounts, programs or addresses whose quotas are kept in memory at most, for each kind of request. */
    @WithDefault("100000")
    long payers();
}
