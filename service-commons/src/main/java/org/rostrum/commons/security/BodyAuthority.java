package org.rostrum.commons.security;

import jakarta.enterprise.context.ApplicationScoped;

/** Secretariat and chair work for the bodies of their claim only. */
@ApplicationScoped
public class BodyAuthority {

    private final Caller caller;

    BodyAuthority(Caller caller) {
        this.caller = caller;
    }

    /**
     * @param bodyPrefix series symbol of the body, null for one that has none
     * @throws RuntimeException 403 if the caller's work does not reach the body
     */
    public void require(String bodyPrefix) {
        if (!caller.worksFor(bodyPrefix)) {
            throw SecurityProblem.NOT_YOUR_BODY
                    .because("Your claim 'bodies' does not name %s. An administrator can add it."
                            .formatted(bodyPrefix == null ? "this body, which has no series symbol" : bodyPrefix))
                    .build();
        }
    }
}
