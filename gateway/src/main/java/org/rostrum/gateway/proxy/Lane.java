package org.rostrum.gateway.proxy;

import org.rostrum.gateway.route.RouteClass;

/**
 * The exchanges with one service that share connections. Those that may last have lanes of their own, so that a hundred
 * downloads over thin lines, or ten thousand open streams, leave the connections for reads and decisions alone.
 */
enum Lane {
    /** Reads and decisions: answered in well under a second. */
    SHORT,
    /** Imports, files and many documents at once. */
    LONG,
    /** Streams of events. */
    LIVE;

    static Lane of(RouteClass kind) {
        return switch (kind) {
            case USUAL, PRIVATE_ADDRESS -> SHORT;
            case IMPORT, FILE, BULK -> LONG;
            case LIVE -> LIVE;
        };
    }
}
