package org.rostrum.schedule.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.rostrum.schedule.ScheduleProblem;

/**
 * What the document registry knows of bodies. The series symbol of a session's body decides who may work for the
 * session, so that it is asked for there and never taken from a caller. No transaction is open while the neighbour is
 * asked.
 */
@ApplicationScoped
public class RegisteredBodies {

    private static final Logger LOG = Logger.getLogger(RegisteredBodies.class);

    private final RegistryService registry;

    RegisteredBodies(RegistryService registry) {
        this.registry = registry;
    }

    /** A body of the registry. @param prefix series symbol, null where it has none */
    public record RegisteredBody(UUID id, String prefix) {}

    /** @throws RuntimeException 422 if the registry has no such body, 503 if it gives no answer */
    public RegisteredBody require(UUID body) {
        try {
            return new RegisteredBody(body, registry.body(body).prefix());
        } catch (NotFoundException none) {
            throw ScheduleProblem.UNKNOWN_BODY
                    .because("The document registry has no body %s. Create it there first, with POST /v1/bodies."
                            .formatted(body))
                    .with("body", body)
                    .build();
        } catch (RuntimeException noAnswer) {
            LOG.warnf("The document registry gives no answer on body %s: %s", body, noAnswer);
            throw ScheduleProblem.REGISTRY_UNAVAILABLE
                    .because("The document registry gives no answer, so it cannot be checked whose session this is."
                            + " Nothing was changed; try again.")
                    .withHeader("Retry-After", 5)
                    .build();
        }
    }
}
