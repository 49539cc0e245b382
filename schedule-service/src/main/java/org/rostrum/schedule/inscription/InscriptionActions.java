package org.rostrum.schedule.inscription;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rostrum.schedule.floor.Mode;

/** What callers send with an action on a request or statement. */
final class InscriptionActions {

    private InscriptionActions() {}

    @Schema(name = "ModeToSwitchTo")
    public record NewMode(@NotNull Mode mode) {}

    /** @param with the other inscription */
    @Schema(name = "Swap")
    public record Swap(@NotNull UUID with) {}

    /** @param reason a lost line, lost interpretation, … */
    @Schema(name = "Pause")
    public record Pause(@NotBlank @Size(max = 500) String reason) {}

    /** @param seconds by which time is added @param reason stands in the ledger */
    @Schema(name = "Grant")
    public record Grant(
            @NotNull @Min(1) @Max(86_400) Integer seconds,
            @NotBlank @Size(max = 500) String reason) {}
}
