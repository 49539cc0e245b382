package org.rostrum.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import org.rostrum.commons.security.Caller;
import org.rostrum.web.WebProblem;

/** What all bodies share (rooms, interpretation teams, delegations) is kept by those who work for all of them. */
@ApplicationScoped
public class HouseAuthority {

    private final Caller caller;

    HouseAuthority(Caller caller) {
        this.caller = caller;
    }

    /** @throws RuntimeException 403 if the caller works for single bodies only */
    public void require() {
        if (!caller.worksFor(null)) {
            throw WebProblem.FORBIDDEN
                    .because("This is shared by all bodies, so it takes * in your claim 'bodies' or the role admin."
                            + " An administrator can add it.")
                    .build();
        }
    }
}
