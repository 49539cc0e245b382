package org.rostrum.commons.figure;

import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;

/** Something that only the database knows, told as a gauge with few values; see {@link DatabaseFigures}. */
public interface DatabaseFigure {

    /** With dots, as Micrometer has it: {@code rostrum.imports}. */
    String name();

    /** One sentence for people, with the unit. */
    String description();

    /** How often it may be read at most: what reads a large table says more than the usual quarter of a minute. */
    default Duration pace() {
        return Duration.ofSeconds(15);
    }

    /** Reads it now; called in a transaction of its own. */
    List<Value> read();

    /** @param tags of few possible values, never something of a single meeting, document or person */
    record Value(Tags tags, double value) {

        public static Value of(String tag, String of, Number value) {
            return new Value(Tags.of(tag, of), value.doubleValue());
        }

        public static Value of(Number value) {
            return new Value(Tags.empty(), value.doubleValue());
        }
    }
}
