package org.rostrum.agenda.importing.reading.plan;

import java.util.List;

/** Items of another session considered together with an entry. */
public record JointReference(OtherSession session, List<String> items) {
    public JointReference {
        items = Lists.copyOf(items);
    }
}
