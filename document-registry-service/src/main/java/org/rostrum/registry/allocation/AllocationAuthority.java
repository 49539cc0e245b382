package org.rostrum.registry.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import org.rostrum.commons.security.BodyAuthority;
import org.rostrum.commons.security.Caller;
import org.rostrum.commons.security.Roles;
import org.rostrum.registry.RegistryProblem;
import org.rostrum.registry.document.DocumentLifecycle;
import org.rostrum.registry.symbol.DocumentSymbol;
import org.rostrum.web.WebProblem;

/** Who may take symbols and give them back. */
@ApplicationScoped
class AllocationAuthority {

    static final String ALLOCATE = "registry:allocate";

    private final Caller caller;
    private final BodyAuthority bodies;
    private final DocumentLifecycle lifecycle;

    AllocationAuthority(Caller caller, BodyAuthority bodies, DocumentLifecycle lifecycle) {
        this.caller = caller;
        this.bodies = bodies;
        this.lifecycle = lifecycle;
    }

    /**
     * Lets pass the secretariat for its bodies, and programs with the scope.
     *
     * @throws RuntimeException 403
     */
    void requireMayAllocate(String bodyPrefix) {
        if (isProgram()) {
            requireScope();
        } else {
            bodies.require(bodyPrefix);
        }
    }

    /**
     * Lets pass the secretariat for its bodies, and programs for what they took themselves.
     *
     * @throws RuntimeException 403, 404 if there is no such document
     */
    void requireMayRelease(DocumentSymbol symbol) {
        if (!isProgram()) {
            bodies.require(symbol.bodyPrefix());
            return;
        }
        requireScope();
        if (!caller.id().equals(lifecycle.reservedBy(symbol))) {
            throw RegistryProblem.NOT_YOUR_ALLOCATION
                    .because("%s was not allocated by you. Whoever did, or the secretariat, can give it back."
                            .formatted(symbol.canonical()))
                    .build();
        }
    }

    private boolean isProgram() {
        return !caller.hasRole(Roles.SECRETARIAT, Roles.ADMIN, Roles.SERVICE);
    }

    private void requireScope() {
        if (!caller.hasScope(ALLOCATE)) {
            throw WebProblem.FORBIDDEN
                    .because("A program needs the scope %s in its token to take or give back symbols."
                            .formatted(ALLOCATE))
                    .build();
        }
    }
}
