package org.rostrum.schedule.inscription;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.rostrum.schedule.floor.FloorStatistics.Line;

/**
 * How speaking time was asked for, given and used.
 *
 * @param lines by delegation, group, mode and item, one after the other
 */
public record StatisticsView(Line total, List<Row> lines) {

    /** @param by what the line is about @param value which delegation, group, mode or item */
    public record Row(
            Property by, String value, @JsonUnwrapped Line line) {}

    /** What requests are counted by. */
    public enum Property {
        DELEGATION,
        GROUP,
        MODE,
        ITEM
    }
}
