package org.rostrum.schedule.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.rostrum.commons.security.Caller;
import org.rostrum.schedule.ScheduleProblem;

/** Secretariat and chair work for the bodies of their claim only. */
@ApplicationScoped
public class BodyAuthority {

    private final Caller caller;
    private final Sessions sessions;

    BodyAuthority(Caller caller, Sessions sessions) {
        this.caller = caller;
        this.sessions = sessions;
    }

    /** Lets pass who works for the body of a session; a session that is not there is left to the next check. */
    @Transactional
    public void requireOverSession(UUID session) {
        sessions.findByIdOptional(session).ifPresent(found -> require(found.bodyPrefix()));
    }

    /**
     * @param bodyPrefix series symbol of the body, null for one that has none
     * @throws RuntimeException 403 if the caller's work does not reach the body
     */
    public void require(String bodyPrefix) {
        if (!caller.worksFor(bodyPrefix)) {
            throw ScheduleProblem.NOT_YOUR_BODY
                    .because("Your claim 'bodies' does not name %s. An administrator can add it."
                            .formatted(bodyPrefix == null ? "this body, which has no series symbol" : bodyPrefix))
                    .build();
        }
    }
}
