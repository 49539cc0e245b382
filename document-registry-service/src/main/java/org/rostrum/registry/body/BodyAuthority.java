package org.rostrum.registry.body;

import jakarta.enterprise.context.ApplicationScoped;
import org.rostrum.commons.security.Caller;
import org.rostrum.registry.RegistryProblem;

/** The secretariat works for the bodies of its claim only. */
@ApplicationScoped
public class BodyAuthority {

    private final Caller caller;

    BodyAuthority(Caller caller) {
        this.caller = caller;
    }

    /**
     * @param prefix series symbol of the body, null for one that has none
     * @throws RuntimeException 403 if the caller's work does not reach the body
     */
    public void require(String prefix) {
        if (!caller.worksFor(prefix)) {
            throw RegistryProblem.NOT_YOUR_BODY
                    .because("Your claim 'bodies' does not name %s. An administrator can add it."
                            .formatted(prefix == null ? "this body, which has no series symbol" : prefix))
                    .build();
        }
    }
}
