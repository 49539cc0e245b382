package org.rostrum.schedule.inscription;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostrum.schedule.floor.Category;
import org.rostrum.schedule.floor.Mode;
import org.rostrum.schedule.floor.SpeakersList.State;
import org.rostrum.schedule.floor.SpeakingOrder;
import org.rostrum.schedule.floor.Status;

/**
 * A list of speakers as callers see it.
 *
 * @param state whether requests are taken now
 * @param opensAt in the zone of the meeting's session; null where it opens by hand or is open
 * @param closesAt null where it closes by hand
 * @param policy in what order speakers are called
 * @param seed of lots: the lowest SHA-256 of {@code seed:session:item:turn} speaks first
 * @param limits in seconds by category, as in force
 * @param speaking whoever has the floor or was interrupted
 * @param speakers those still to be called, in that order
 */
public record ListView(
        UUID meeting,
        UUID session,
        String item,
        State state,
        OffsetDateTime opensAt,
        OffsetDateTime closesAt,
        SpeakingOrder policy,
        long seed,
        Map<Category, Integer> limits,
        List<Entry> speaking,
        List<Entry> speakers) {

    /** One who speaks or will. @param turn of which the lot is drawn @param atRisk its remote time is no longer there */
    public record Entry(
            UUID inscription,
            String delegation,
            String onBehalfOf,
            Category category,
            Mode mode,
            Status status,
            int grantedSeconds,
            int spokenSeconds,
            long turn,
            boolean atRisk) {}
}
