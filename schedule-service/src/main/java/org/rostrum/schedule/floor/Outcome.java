package org.rostrum.schedule.floor;

import java.util.List;

/** What became of a command. */
public sealed interface Outcome {

    /** It was done. @param events in their order; none where all was so already */
    record Decided(List<Step> events, Floor after) implements Outcome {}

    /** It was not; nothing has changed. */
    record Refused(Refusal refusal) implements Outcome {}

    /** One event and the floor it was decided on. */
    record Step(Floor before, FloorEvent event) {}
}
