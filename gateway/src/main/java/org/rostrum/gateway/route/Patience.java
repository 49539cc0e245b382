package org.rostrum.gateway.route;

/** How long an answer may take before the gateway gives up. */
public enum Patience {
    /** A read or a decision. */
    USUAL,
    /** An import, which is one long operation over three services. */
    LONG
}
