package org.rostrum.schedule.inscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.rostrum.commons.security.Caller;
import org.rostrum.commons.security.Roles;
import org.rostrum.schedule.ScheduleProblem;
import org.rostrum.schedule.meeting.Meetings;
import org.rostrum.schedule.session.SessionAuthority;
import org.rostrum.web.WebProblem;

/** Who may ask for the floor, withdraw, and read advance texts ("Who may do what" of the floor rules). */
@ApplicationScoped
class SpeakerAuthority {

    static final String INSCRIBE = "floor:inscribe";

    private final Caller caller;
    private final SessionAuthority bodies;
    private final Meetings meetings;

    SpeakerAuthority(Caller caller, SessionAuthority bodies, Meetings meetings) {
        this.meetings = meetings;
        this.caller = caller;
        this.bodies = bodies;
    }

    /**
     * Delegates act for their own delegation, secretariat and chair for every delegation in their bodies, programs
     * where their token has the scope.
     *
     * @throws RuntimeException 403 who may not, 404 no such meeting
     */
    @Transactional
    void requireMayActFor(String delegation, UUID meetingId) {
        if (caller.hasRole(Roles.SECRETARIAT, Roles.CHAIR, Roles.ADMIN)) {
            bodies.require(meetings.require(meetingId).ownerSession());
        } else if (caller.hasRole(Roles.SYSTEM)) {
            requireScope();
        } else if (!delegation.equals(caller.delegation())) {
            throw ScheduleProblem.NOT_YOUR_DELEGATION
                    .because(
                            "You act for the delegation %s; this is for %s.".formatted(caller.delegation(), delegation))
                    .build();
        }
    }

    private void requireScope() {
        if (!caller.hasScope(INSCRIBE)) {
            throw WebProblem.FORBIDDEN
                    .because("A program needs the scope %s in its token to ask for the floor.".formatted(INSCRIBE))
                    .build();
        }
    }

    boolean mayReadAdvanceTextOf(String delegation) {
        return caller.hasRole(Roles.INTERPRETER, Roles.SECRETARIAT, Roles.CHAIR, Roles.ADMIN)
                || caller.hasRole(Roles.DELEGATE) && delegation.equals(caller.delegation());
    }
}
