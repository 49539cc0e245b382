package org.rostrum.schedule.floor;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a session runs its floor; what is null is the standard (the floor rules marked "policy").
 *
 * @param limits seconds by category, 1–86,400; a category without an entry is not queued at all (rule 15)
 * @param secondReplySeconds the limit of a delegation's second right of reply under an item, 1–86,400 (rule 15)
 * @param repliesPerItem rights of reply for each delegation, item and meeting, 0–10 (rule 17)
 * @param replies when they are heard (rule 17)
 * @param admitted categories that may ask for the floor (rule 16)
 * @param exemptFromRemoteTime categories whose remote statements are not charged (rule 4)
 * @param promotion who leaves the waiting list (rule 9)
 * @param order in which speakers are called, where a list has none of its own (rule 13)
 * @param graceSeconds how long a speaker who was called may be absent, 0–3,600 (rule 8)
 * @param wordsPerMinute above which an advance text is too long for its time, 1–1,000 (rule 19)
 */
public record FloorPolicy(
        Map<Category, Integer> limits,
        Integer secondReplySeconds,
        Integer repliesPerItem,
        ReplyTime replies,
        Set<Category> admitted,
        Set<Category> exemptFromRemoteTime,
        PromotionRule promotion,
        SpeakingOrder order,
        Integer graceSeconds,
        Integer wordsPerMinute) {

    /** When rights of reply are heard (floor rule 17). */
    public enum ReplyTime {
        /** At the end of the day where both meetings of the day take the item, else at the end of the meeting. */
        END_OF_DAY,
        END_OF_MEETING
    }

    private static final Map<Category, Integer> STANDARD_LIMITS = Map.of(
            Category.NATIONAL, 180,
            Category.OBSERVER_STATE, 180,
            Category.INTERGOVERNMENTAL_ORGANIZATION, 180,
            Category.GROUP, 300,
            Category.NGO, 120,
            Category.PANELLIST, 600,
            Category.RIGHT_OF_REPLY, 600,
            Category.POINT_OF_ORDER, 120);

    private static final int DAY = 86_400;

    public static final FloorPolicy STANDARD =
            new FloorPolicy(null, null, null, null, null, null, null, null, null, null);

    /** @throws IllegalArgumentException if a figure is out of its range */
    public FloorPolicy {
        limits = Collections.unmodifiableMap(
                new EnumMap<>(limits == null || limits.isEmpty() ? STANDARD_LIMITS : limits));
        secondReplySeconds = secondReplySeconds == null ? Integer.valueOf(300) : secondReplySeconds;
        repliesPerItem = repliesPerItem == null ? Integer.valueOf(2) : repliesPerItem;
        replies = replies == null ? ReplyTime.END_OF_DAY : replies;
        admitted = inOrder(admitted == null ? EnumSet.allOf(Category.class) : admitted);
        exemptFromRemoteTime =
                inOrder(exemptFromRemoteTime == null ? Set.of(Category.POINT_OF_ORDER) : exemptFromRemoteTime);
        promotion = promotion == null ? PromotionRule.STRICT_FIFO : promotion;
        order = order == null ? SpeakingOrder.FIFO : order;
        graceSeconds = graceSeconds == null ? Integer.valueOf(60) : graceSeconds;
        wordsPerMinute = wordsPerMinute == null ? Integer.valueOf(120) : wordsPerMinute;
        limits.values().forEach(seconds -> requireWithin("a limit", seconds, 1, DAY));
        requireWithin("secondReplySeconds", secondReplySeconds, 1, DAY);
        requireWithin("repliesPerItem", repliesPerItem, 0, 10);
        requireWithin("graceSeconds", graceSeconds, 0, 3_600);
        requireWithin("wordsPerMinute", wordsPerMinute, 1, 1_000);
    }

    /** Every process writes a policy with the same bytes, as one ETag promises. */
    private static Set<Category> inOrder(Set<Category> categories) {
        Set<Category> ordered = EnumSet.noneOf(Category.class);
        ordered.addAll(categories);
        return Collections.unmodifiableSet(ordered);
    }

    /** The longest statement of a category, in seconds; empty for those never queued (chair, secretariat). */
    public Optional<Integer> limit(Category category) {
        return Optional.ofNullable(limits.get(category));
    }

    private static void requireWithin(String what, int figure, int least, int most) {
        if (figure < least || figure > most) {
            throw new IllegalArgumentException("%s is %,d–%,d".formatted(what, least, most));
        }
    }
}
