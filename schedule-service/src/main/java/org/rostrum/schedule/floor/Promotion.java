package org.rostrum.schedule.floor;

import java.util.UUID;
import org.rostrum.schedule.remotetime.RemoteTime;

/**
 * An inscription that leaves the waiting list because time came free.
 *
 * @param grantedSeconds what it gets
 * @param before the remote time it was decided on
 */
public record Promotion(UUID inscription, int grantedSeconds, RemoteTime before) {}
