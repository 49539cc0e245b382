package org.rostrum.schedule.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.ServerErrorException;
import java.util.Collection;
import java.util.Map;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The neighbour as a bean. Nothing is asked twice: who wants a table does not wait for a neighbour that is slow. */
@ApplicationScoped
class DocumentService {

    static final String UNKNOWN = "UNKNOWN";

    private final DocumentClient client;

    DocumentService(@RestClient DocumentClient client) {
        this.client = client;
    }

    /**
     * Asks for the documents one after the other, all within five seconds.
     *
     * @param found what was told so far, by symbol, also where an exception ends it
     */
    @Timeout(5_000)
    @CircuitBreaker(
            requestVolumeThreshold = 6,
            delay = 5_000,
            failOn = {ProcessingException.class, ServerErrorException.class, TimeoutException.class})
    void statuses(Collection<String> symbols, Map<String, String> found) {
        for (String symbol : symbols) {
            try {
                found.put(symbol, client.document(symbol).status());
            } catch (NotFoundException none) {
                found.put(symbol, UNKNOWN);
            }
        }
    }
}
