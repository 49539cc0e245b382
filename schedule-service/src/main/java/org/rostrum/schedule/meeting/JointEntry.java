package org.rostrum.schedule.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * With what an entry is considered together.
 *
 * @param session the other session
 * @param items numbers of items of the other session's agenda
 */
@Embeddable
public record JointEntry(
        @NotNull @Column(name = "session_id") UUID session,

        @NotNull @Schema(type = SchemaType.ARRAY, implementation = String.class)
        ItemNumbers items) {}
