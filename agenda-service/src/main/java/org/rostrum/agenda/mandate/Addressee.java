package org.rostrum.agenda.mandate;

import jakarta.persistence.Embeddable;

/** Of whom something is asked. @param name as printed @param folded as it is searched */
@Embeddable
record Addressee(String name, String folded) {

    static Addressee of(String name) {
        return new Addressee(name, MandateIdentity.folded(name));
    }
}
