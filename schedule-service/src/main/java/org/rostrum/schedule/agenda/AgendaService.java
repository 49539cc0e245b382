package org.rostrum.schedule.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.ServerErrorException;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.rostrum.schedule.agenda.AgendaClient.AgendaPage;

/** The neighbour as a bean: a lost answer is asked for again, a dead neighbour is left alone for five seconds. */
@ApplicationScoped
class AgendaService {

    private final AgendaClient client;

    AgendaService(@RestClient AgendaClient client) {
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
    AgendaPage ofSession(UUID session) {
        return client.ofSession(session);
    }

    /** The same for a reader, who does not wait for a neighbour that is slow. */
    @Timeout(3_000)
    @CircuitBreaker(
            requestVolumeThreshold = 6,
            delay = 5_000,
            failOn = {ProcessingException.class, ServerErrorException.class, TimeoutException.class})
    AgendaPage ofSessionInTime(UUID session) {
        return client.ofSession(session);
    }
}
