package org.rostrum.agenda.neighbour;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import org.rostrum.commons.security.Caller;

/** Names the person for whom this service acts, so that the neighbour's change log knows it. */
@ApplicationScoped
public class PersonForwarding implements ClientRequestFilter {

    private final Caller caller;

    PersonForwarding(Caller caller) {
        this.caller = caller;
    }

    @Override
    public void filter(ClientRequestContext request) {
        request.getHeaders().putSingle(Caller.ON_BEHALF_OF, caller.id());
    }
}
