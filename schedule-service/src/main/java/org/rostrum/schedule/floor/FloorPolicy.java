package org.rostrum.schedule.floor;

import static java.util.Map.entry;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How long each category may speak and which categories draw on no remote time (floor rules 4 and 15).
 *
 * @param limits seconds by category, 1–86,400; a category without an entry is not queued at all
 * @param exemptFromRemoteTime categories whose remote statements are not charged
 */
public record FloorPolicy(Map<Category, Integer> limits, Set<Category> exemptFromRemoteTime) {

    public static final FloorPolicy STANDARD = new FloorPolicy(
            Map.ofEntries(
                    entry(Category.NATIONAL, 180),
                    entry(Category.OBSERVER_STATE, 180),
                    entry(Category.INTERGOVERNMENTAL_ORGANIZATION, 180),
                    entry(Category.GROUP, 300),
                    entry(Category.NGO, 120),
                    entry(Category.PANELLIST, 600),
                    entry(Category.RIGHT_OF_REPLY, 600),
                    entry(Category.POINT_OF_ORDER, 120)),
            Set.of(Category.POINT_OF_ORDER));

    public FloorPolicy {
        limits = limits == null || limits.isEmpty() ? STANDARD.limits() : Map.copyOf(new EnumMap<>(limits));
        exemptFromRemoteTime =
                exemptFromRemoteTime == null ? STANDARD.exemptFromRemoteTime() : Set.copyOf(exemptFromRemoteTime);
        if (limits.values().stream().anyMatch(seconds -> seconds < 1 || seconds > 86_400)) {
            throw new IllegalArgumentException("a limit is 1–86,400 seconds");
        }
    }

    /** The longest statement of a category, in seconds; empty for those never queued (chair, secretariat). */
    public Optional<Integer> limit(Category category) {
        return Optional.ofNullable(limits.get(category));
    }

    /** Whether a statement takes of the meeting's remote time. */
    public boolean drawsOnRemoteTime(Category category, Mode mode) {
        return mode == Mode.REMOTE && !exemptFromRemoteTime.contains(category);
    }
}
