package org.rostrum.agenda.neighbour;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.ServerErrorException;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jboss.logging.Logger;
import org.rostrum.agenda.AgendaProblem;

/** What a caller is told when a neighbour that is asked on its behalf is silent. */
public final class Neighbours {

    private static final Logger LOG = Logger.getLogger(Neighbours.class);

    private Neighbours() {}

    /**
     * Asks a neighbour. No transaction may be open meanwhile.
     *
     * @param what for what it is asked, as the end of a sentence: "what the instruments are"
     * @throws RuntimeException 503 if it gives no answer
     */
    public static <T> T ask(String what, Supplier<T> question) {
        try {
            return question.get();
        } catch (ServerErrorException
                | ProcessingException
                | FaultToleranceException
                | NeighbourRefusal.Passing silent) {
            LOG.warnf("No answer on %s: %s", what, silent);
            throw AgendaProblem.NEIGHBOUR_UNAVAILABLE
                    .because("The service that knows %s gives no answer. Nothing was changed; try again."
                            .formatted(what))
                    .withHeader("Retry-After", 5)
                    .build();
        }
    }
}
