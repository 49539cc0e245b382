package org.rostrum.gateway.route;

/** What kind of exchange a route is: how large a body may be, how long the gateway waits, how often it may be asked. */
public enum RouteClass {
    /** A read or a decision. */
    USUAL,
    /** An import, which is one long operation over three services. */
    IMPORT,
    /** One language version of a document: one large file, in or out. */
    FILE,
    /** Many documents at once, in or out: may take hours, so that only silence counts, not the whole. */
    BULK,
    /** A stream of events, open for as long as somebody watches. */
    LIVE,
    /** A calendar whose address is its own credential: no token is asked for, and the address is written nowhere. */
    PRIVATE_ADDRESS
}
