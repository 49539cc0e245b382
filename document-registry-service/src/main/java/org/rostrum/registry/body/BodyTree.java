package org.rostrum.registry.body;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.rostrum.registry.RegistryProblem;

/** Which body belongs to which. Nobody is above itself, even where two changes meet. */
@ApplicationScoped
class BodyTree {

    private final Bodies bodies;

    BodyTree(Bodies bodies) {
        this.bodies = bodies;
    }

    /** Lets pass null and the id of a body: else 422. */
    void requireParent(UUID parent) {
        if (parent != null && bodies.findById(parent) == null) {
            throw unknown(parent);
        }
    }

    /**
     * Lets a body move below {@code parent}: 422 if that is not there, or is the body itself or below it. All bodies on
     * the way up stay locked until the transaction ends: two moves that would close a circle together meet in one.
     */
    void requireNoCircle(Body body, UUID parent) {
        if (parent == null || Objects.equals(parent, body.parent)) {
            return;
        }
        bodies.lock(body.id());
        for (UUID above = parent; above != null; ) {
            UUID id = above;
            if (id.equals(body.id())) {
                throw RegistryProblem.CIRCULAR_PARENT
                        .because("The body %s would be above itself through %s. Choose a parent that is not below it."
                                .formatted(body.id(), parent))
                        .with("parent", parent)
                        .build();
            }
            above = bodies.lock(id).orElseThrow(() -> unknown(id)).parent;
        }
    }

    private static RuntimeException unknown(UUID parent) {
        return RegistryProblem.UNKNOWN_PARENT
                .because("There is no body %s. Create the parent first, or leave it out.".formatted(parent))
                .with("parent", parent)
                .build();
    }
}
