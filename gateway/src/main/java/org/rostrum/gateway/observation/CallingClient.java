package org.rostrum.gateway.observation;

import io.vertx.ext.web.RoutingContext;
import org.rostrum.gateway.authentication.Caller;

/** The program that sent a request, as the realm names it: not the person who uses it. */
public final class CallingClient {

    /** Where no token was asked for, or none was good. */
    static final String UNKNOWN = "-";

    private static final String KEY = CallingClient.class.getName();

    private CallingClient() {}

    /** @param caller whose token was checked; without a client of its own nothing is noted, since it is a person then */
    public static void note(RoutingContext context, Caller caller) {
        if (!caller.client().equals(caller.subject())) {
            context.put(KEY, caller.client());
        }
    }

    static String of(RoutingContext context) {
        String client = context.get(KEY);
        return client == null ? UNKNOWN : client;
    }
}
