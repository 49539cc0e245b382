package org.rostrum.schedule.floor;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which reservations an overrun endangers (floor rule 7). */
public final class Risk {

    private Risk() {}

    /**
     * Missing seconds by inscription, none if delivery has stayed within what there is. The last to be called loses its
     * time first.
     *
     * @param order of the lists, as the meeting takes up the items
     */
    public static Map<UUID, Integer> endangered(Floor floor, FloorPolicy policy, List<ListKey> order, Instant now) {
        int missing = floor.figures(now).overrunSeconds();
        Map<UUID, Integer> endangered = new LinkedHashMap<>();
        if (missing == 0) {
            return endangered;
        }
        List<Place> lastFirst = floor.callingOrder(policy, order).reversed();
        for (Place place : lastFirst) {
            int reserved = place.reservedSeconds();
            if (reserved > 0 && missing > 0) {
                endangered.put(place.inscription(), Math.min(reserved, missing));
                missing -= reserved;
            }
        }
        return endangered;
    }
}
