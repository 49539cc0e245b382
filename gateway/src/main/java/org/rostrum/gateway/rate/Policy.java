package org.rostrum.gateway.rate;

import java.util.Locale;
import org.rostrum.gateway.route.RouteClass;

/**
 * A quota with the name under which callers see it.
 *
 * @param name lower case letters and hyphens
 */
record Policy(String name, Quota quota) {

    /** Whose requests are counted together. */
    enum Payer {
        /** One account. */
        USER,
        /** All accounts together that use one program. */
        CLIENT,
        /** All requests without a valid token from one address. */
        ADDRESS
    }

    static Policy of(Payer payer, RouteClass kind, Quota quota) {
        String name = payer.name() + (kind == RouteClass.USUAL ? "" : "-" + kind.name());
        return new Policy(name.toLowerCase(Locale.ROOT).replace('_', '-'), quota);
    }

    /** As a member of the header RateLimit-Policy. */
    String described() {
        return "\"%s\";q=%d;w=%d"
                .formatted(name, quota.requests(), quota.window().toSeconds());
    }
}
