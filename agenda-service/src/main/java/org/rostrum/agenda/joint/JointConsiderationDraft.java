package org.rostrum.agenda.joint;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** A joint consideration as it is written. @param itemId an item of an agenda held here */
public record JointConsiderationDraft(
        @NotNull UUID itemId,
        @NotNull UUID otherSession,
        @NotEmpty @Size(max = 100) List<@NotNull @Size(min = 1, max = 40) String> otherItems) {}
