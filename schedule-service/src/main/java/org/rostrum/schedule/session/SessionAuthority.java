package org.rostrum.schedule.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.rostrum.commons.security.BodyAuthority;
import org.rostrum.commons.security.Caller;

/** Who may plan and run a session: those who work for its body. */
@ApplicationScoped
public class SessionAuthority {

    private final BodyAuthority bodies;
    private final Sessions sessions;
    private final Caller caller;

    SessionAuthority(BodyAuthority bodies, Sessions sessions, Caller caller) {
        this.bodies = bodies;
        this.caller = caller;
        this.sessions = sessions;
    }

    /**
     * A session that is not there is left to the next check.
     *
     * @throws RuntimeException 403 if the caller's work does not reach the session's body
     */
    @Transactional
    public void require(UUID session) {
        sessions.findByIdOptional(session).ifPresent(found -> bodies.require(found.bodyPrefix()));
    }

    /** Whether the caller's work reaches the body of a session. */
    @Transactional
    public boolean reaches(UUID session) {
        return sessions.findByIdOptional(session)
                .filter(found -> caller.worksFor(found.bodyPrefix()))
                .isPresent();
    }
}
