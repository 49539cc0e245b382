package org.rostrum.schedule.inscription;

import java.util.List;
import java.util.UUID;

/**
 * Who goes on at a later meeting.
 *
 * @param meeting where
 * @param carriedOver in the order in which they would have been called
 */
public record CarriedOverView(UUID meeting, List<Carried> carriedOver) {

    /** @param inscription at the earlier meeting @param goesOnAs at the later one */
    public record Carried(UUID inscription, UUID goesOnAs) {}
}
