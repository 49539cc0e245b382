package org.rostrum.schedule.inscription;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rostrum.schedule.floor.Category;
import org.rostrum.schedule.floor.SpeakingOrder;

/** What callers send to a list of speakers. */
final class ListActions {

    private ListActions() {}

    /** New limits. @param limits in seconds by category, lower than those in force */
    @Schema(name = "LimitsToCut", examples = "{\"limits\": {\"NATIONAL\": 120}}")
    public record Limits(@NotEmpty Map<@NotNull Category, @NotNull @Min(1) @Max(86_400) Integer> limits) {}

    /** Where speakers go on. @param meeting the next one that takes up the item where absent */
    @Schema(name = "CarryOverTarget")
    public record Target(UUID meeting) {}

    /**
     * What can be said of a list.
     *
     * @param opensAt null to be open at once
     * @param closesAt null to be open until it is closed by hand
     * @param order null for the session's
     */
    @Schema(name = "ListChange")
    public record Change(OffsetDateTime opensAt, OffsetDateTime closesAt, SpeakingOrder order) {}
}
