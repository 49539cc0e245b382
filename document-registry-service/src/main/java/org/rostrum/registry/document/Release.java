package org.rostrum.registry.document;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether one language version of a document can be had.
 *
 * @param at when it was released, in UTC whatever offset it came with; null where it is not, or nobody knows when
 */
public record Release(@NotNull State state, OffsetDateTime at) {

    /** A document appears in its languages one after the other. */
    public enum State {
        NOT_YET,
        RELEASED
    }

    public Release {
        at = at == null ? null : at.withOffsetSameInstant(ZoneOffset.UTC);
    }

    @Schema(hidden = true)
    @AssertTrue(message = "only what is RELEASED has a time")
    boolean isTimedOnlyWhenReleased() {
        return at == null || state != State.NOT_YET;
    }
}
