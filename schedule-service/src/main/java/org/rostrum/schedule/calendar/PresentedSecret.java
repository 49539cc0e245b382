package org.rostrum.schedule.calendar;

import jakarta.enterprise.context.RequestScoped;

/** The secret in the address of the request at hand, after {@link PrivateAddressFilter} took it out of there. */
@RequestScoped
class PresentedSecret {

    private Secret secret;

    void present(Secret presented) {
        this.secret = presented;
    }

    Secret secret() {
        return secret;
    }
}
