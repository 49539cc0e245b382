package org.rostrum.schedule.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;

/**
 * With what an entry is considered together.
 *
 * @param session the other session
 * @param items numbers of items of the other session's agenda
 */
@Embeddable
public record JointEntry(
        @NotNull @Column(name = "session_id") UUID session,

        @NotEmpty @Convert(converter = ValueTexts.Strings.class)
        List<String> items) {

    public JointEntry {
        items = items.stream().map(item -> new ItemNumber(item).text()).toList();
    }
}
