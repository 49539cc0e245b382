package org.rostrum.schedule.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.rostrum.commons.security.BodyAuthority;

/** Who may plan and run a session: those who work for its body. */
@ApplicationScoped
public class SessionAuthority {

    private final BodyAuthority bodies;
    private final Sessions sessions;

    SessionAuthority(BodyAuthority bodies, Sessions sessions) {
        this.bodies = bodies;
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
}
