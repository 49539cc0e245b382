package org.rostrum.schedule.inscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Predicate;
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
    private final Inscriptions inscriptions;

    SpeakerAuthority(Caller caller, SessionAuthority bodies, Meetings meetings, Inscriptions inscriptions) {
        this.inscriptions = inscriptions;
        this.meetings = meetings;
        this.caller = caller;
        this.bodies = bodies;
    }

    /**
     * Delegates act for their own delegation, secretariat and chair for every delegation in their bodies, programs
     * where their token has the scope.
     *
     * @throws RuntimeException 403 who may not; 404 no such meeting, where that has to be looked up
     */
    @Transactional
    void requireMayAsk(InscriptionRequest request, UUID meetingId) {
        requireMayActFor(request.delegation(), meetingId);
        if (!request.category().isOfDelegations()
                && !caller.hasRole(Roles.SECRETARIAT, Roles.CHAIR, Roles.SYSTEM, Roles.ADMIN)) {
            throw ScheduleProblem.CATEGORY_NOT_YOURS
                    .because("%s is entered by the secretariat or the chair, not by a delegation."
                            .formatted(request.category()))
                    .with("category", request.category())
                    .build();
        }
    }

    /**
     * As {@link #requireMayAsk}, for a request that is there already.
     *
     * @throws RuntimeException 403 who may not, 404 no such meeting
     */
    @Transactional
    void requireMayActFor(String delegation, UUID meetingId) {
        if (caller.hasRole(Roles.SECRETARIAT, Roles.CHAIR, Roles.ADMIN)) {
            // Where it is everybody's, it need not be asked whose the meeting is.
            if (!caller.worksForAll()) {
                bodies.require(meetings.require(meetingId).ownerSession());
            }
        } else if (caller.hasRole(Roles.SYSTEM)) {
            requireScope();
        } else if (!delegation.equals(caller.delegation())) {
            throw ScheduleProblem.NOT_YOUR_DELEGATION
                    .because("You act for %s; this is for %s."
                            .formatted(
                                    caller.delegation() == null
                                            ? "no delegation: your token has no claim 'delegation'"
                                            : "the delegation " + caller.delegation(),
                                    delegation))
                    .build();
        }
    }

    /**
     * The same for an inscription.
     *
     * @throws RuntimeException 403 who may not, 404 no such inscription
     */
    @Transactional
    void requireMayActFor(UUID inscription) {
        Inscription found = inscriptions.require(inscription);
        requireMayActFor(found.delegation, found.meetingId);
    }

    /** @throws RuntimeException 403 if the caller's work does not reach the body, 404 no such inscription */
    @Transactional
    void requireRunsMeetingOf(UUID inscription) {
        requireRuns(inscriptions.require(inscription).meetingId);
    }

    /**
     * Who runs a meeting: its secretariat and chair.
     *
     * @throws RuntimeException 403 if the caller's work does not reach the body, 404 no such meeting
     */
    @Transactional
    void requireRuns(UUID meetingId) {
        bodies.require(meetings.require(meetingId).ownerSession());
    }

    /** Once a list is closed, only the chair adds to it (floor rule 14). */
    boolean mayAddToClosedLists() {
        return caller.hasRole(Roles.CHAIR, Roles.ADMIN);
    }

    private void requireScope() {
        if (!caller.hasScope(INSCRIBE)) {
            throw WebProblem.FORBIDDEN
                    .because("A program needs the scope %s in its token to ask for the floor.".formatted(INSCRIBE))
                    .build();
        }
    }

    /**
     * Whose advance texts the caller may read at a meeting: interpreters all, secretariat and chair those at meetings of
     * their bodies, a delegation its own.
     */
    @Transactional
    Predicate<String> advanceTextsReadableAt(UUID meetingId) {
        if (caller.hasRole(Roles.INTERPRETER, Roles.ADMIN)
                || caller.hasRole(Roles.SECRETARIAT, Roles.CHAIR)
                        && bodies.reaches(meetings.require(meetingId).ownerSession())) {
            return delegation -> true;
        }
        return caller.hasRole(Roles.DELEGATE)
                ? delegation -> delegation.equals(caller.delegation())
                : delegation -> false;
    }
}
