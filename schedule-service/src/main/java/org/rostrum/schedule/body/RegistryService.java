package org.rostrum.schedule.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.ServerErrorException;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The neighbour as a bean: a lost answer is asked for again, a dead neighbour is left alone for five seconds. */
@ApplicationScoped
class RegistryService {

    private final RegistryClient client;

    RegistryService(@RestClient RegistryClient client) {
        this.client = client;
    }

    @Retry(
            maxRetries = 2,
            delay = 200,
            retryOn = {ProcessingException.class, ServerErrorException.class})
    @CircuitBreaker(
            requestVolumeThreshold = 6,
            delay = 5_000,
            failOn = {ProcessingException.class, ServerErrorException.class})
    RegistryClient.Body body(UUID id) {
        return client.body(id);
    }
}
