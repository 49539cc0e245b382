package org.rostrum.registry.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.rostrum.commons.security.BodyAuthority;
import org.rostrum.registry.RegistryProblem;
import org.rostrum.registry.body.Bodies;

/** The body that adopted an instrument decides who may describe it. */
@ApplicationScoped
class AdoptingBody {

    private final Bodies bodies;
    private final BodyAuthority authority;

    AdoptingBody(Bodies bodies, BodyAuthority authority) {
        this.bodies = bodies;
        this.authority = authority;
    }

    /**
     * Lets pass who works for the body; for an instrument of no known body, who works for all bodies.
     *
     * @throws RuntimeException 422 if there is no such body, 403 if the caller does not work for it
     */
    @Transactional
    void require(UUID body) {
        if (body == null) {
            authority.require(null);
            return;
        }
        authority.require(bodies.findByIdOptional(body)
                .orElseThrow(() -> RegistryProblem.UNKNOWN_BODY
                        .because("There is no body %s. Create it first, or leave it out.".formatted(body))
                        .with("body", body)
                        .build())
                .prefix());
    }
}
