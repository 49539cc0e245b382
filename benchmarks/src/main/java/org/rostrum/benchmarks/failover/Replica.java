package org.rostrum.benchmarks.failover;

import java.net.URI;

/**
 * One process of a service.
 *
 * @param stop tells it to end and waits until it has done so
 * @param start starts it again and waits until it is ready
 */
record Replica(String name, String url, Runnable stop, Runnable start) {

    /** Host and port. */
    String authority() {
        return URI.create(url).getAuthority().replace("localhost", "127.0.0.1");
    }
}
