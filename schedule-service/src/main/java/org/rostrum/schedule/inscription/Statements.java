package org.rostrum.schedule.inscription;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.rostrum.schedule.floor.Mode;
import org.rostrum.schedule.floor.Status;

/** What others in this service may know of a delegation's requests for the floor. */
@ApplicationScoped
public class Statements {

    private final Inscriptions inscriptions;

    Statements(Inscriptions inscriptions) {
        this.inscriptions = inscriptions;
    }

    /**
     * One request for the floor.
     *
     * @param session whose agenda the item is on
     * @param version counts the changes of the request
     * @param changedAt when it was last decided upon
     */
    public record Statement(
            UUID id,
            UUID meeting,
            UUID session,
            String item,
            String delegation,
            Mode mode,
            Status status,
            int grantedSeconds,
            long version,
            Instant changedAt) {

        /** Whether it will not be made. */
        public boolean isGone() {
            return status == Status.WITHDRAWN || status == Status.LAPSED || status == Status.CARRIED_OVER;
        }

        public boolean isWaiting() {
            return status == Status.WAITING;
        }
    }

    /** A delegation's requests at some meetings, in the order in which they were made. */
    public List<Statement> of(String delegation, Collection<UUID> meetings) {
        return meetings.isEmpty() ? List.of() : inscriptions.statements(delegation, meetings);
    }
}
