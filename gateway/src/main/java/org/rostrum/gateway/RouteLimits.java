package org.rostrum.gateway;

import java.time.Duration;

/**
 * What an exchange may take.
 *
 * @param maxBody the largest body of a request, in bytes
 * @param patience how long nothing may move before the gateway gives up
 * @param withinTheAnswer whether that holds until the answer's end, or, as for event streams, which are silent for as
 *     long as nothing happens, only until its beginning
 */
public record RouteLimits(long maxBody, Duration patience, boolean withinTheAnswer) {}
