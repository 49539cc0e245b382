package org.rostrum.web;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;

/** Gives the correlation id of the request at hand to the neighbour that is asked on its account. */
public class ForwardedContext implements ClientRequestFilter {

    @Override
    public void filter(ClientRequestContext request) {
        if (CorrelationId.current() != null) {
            request.getHeaders().putSingle(CorrelationId.HEADER, CorrelationId.current());
        }
    }
}
