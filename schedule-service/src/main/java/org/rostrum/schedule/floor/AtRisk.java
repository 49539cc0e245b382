package org.rostrum.schedule.floor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rostrum.schedule.remotetime.RemoteTime;

/** Which reservations no longer fit, since the meeting got shorter or delivery took longer (floor rules 2 and 7). */
public final class AtRisk {

    private AtRisk() {}

    /** The time that an accepted request holds. */
    public record Reservation(UUID inscription, int reservedSeconds) {}

    /**
     * The last ones, as few as need be: without them the rest fits.
     *
     * @param inOrder all reservations of the meeting in the order of the requests
     */
    public static Set<UUID> among(RemoteTime time, List<Reservation> inOrder) {
        Set<UUID> atRisk = new LinkedHashSet<>();
        int left = time.allottedSeconds() + time.overriddenSeconds() - time.usedSeconds() - time.runningSeconds();
        for (Reservation reservation : inOrder) {
            left -= reservation.reservedSeconds();
            if (left < 0 && reservation.reservedSeconds() > 0) {
                atRisk.add(reservation.inscription());
            }
        }
        return atRisk;
    }
}
