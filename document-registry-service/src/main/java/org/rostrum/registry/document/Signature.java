package org.rostrum.registry.document;

import java.time.Instant;

/**
 * Who makes a change, and when.
 *
 * @param at by the database's clock
 * @param id issuer and subject
 * @param name of the user or program
 * @param onBehalfOf the person for whom a Rostrum service acts, else null
 */
record Signature(Instant at, String id, String name, String onBehalfOf) {

    DocumentStep step(Transition.Moved to, String reason) {
        return new DocumentStep(to.action(), to.status(), at, name, onBehalfOf, reason);
    }
}
