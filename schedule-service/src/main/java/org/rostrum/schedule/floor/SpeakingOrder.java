package org.rostrum.schedule.floor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;

/** In what order the speakers of a list are called (floor rule 13). */
public enum SpeakingOrder {
    /** As they asked. */
    FIFO {
        @Override
        Comparator<Place> within(long seed) {
            return Comparator.comparing(place -> 0);
        }
    },
    /** Those who speak for a group before those who speak for themselves. */
    GROUPS_FIRST {
        @Override
        Comparator<Place> within(long seed) {
            return Comparator.comparing(place -> place.category() != Category.GROUP);
        }
    },
    /** The highest rank first. */
    BY_RANK {
        @Override
        Comparator<Place> within(long seed) {
            return Comparator.comparing(place -> place.speaker().rank());
        }
    },
    /** By lots that anybody can draw again from the seed: {@link #lot}. */
    DRAWN_BY_LOT {
        @Override
        Comparator<Place> within(long seed) {
            return Comparator.comparing(place -> lot(seed, place));
        }
    };

    abstract Comparator<Place> within(long seed);

    /**
     * The order of a list: points of order at once, rights of reply at the end (rule 17), and between them those carried
     * over, the others, and those to be called once more, each lane in this order.
     */
    Comparator<Place> comparator(long seed) {
        return Comparator.comparing((Place place) -> place.category() != Category.POINT_OF_ORDER)
                .thenComparing(place -> place.category() == Category.RIGHT_OF_REPLY)
                .thenComparing(place -> place.turn().lane())
                .thenComparing(withinTheRegularLane(seed))
                .thenComparingLong(place -> place.turn().number());
    }

    /** Whoever was carried over, or is called once more, has its order already. */
    private Comparator<Place> withinTheRegularLane(long seed) {
        Comparator<Place> order = within(seed);
        return (one, other) -> one.turn().lane() == Turn.Lane.REGULAR ? order.compare(one, other) : 0;
    }

    /** SHA-256 of {@code seed:session:item:number of the turn} in hexadecimal; the lowest speaks first. */
    static String lot(long seed, Place place) {
        String drawn = "%d:%s:%s:%d"
                .formatted(
                        seed,
                        place.list().session(),
                        place.list().item(),
                        place.turn().number());
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(drawn.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
