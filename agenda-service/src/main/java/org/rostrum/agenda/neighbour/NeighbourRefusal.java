package org.rostrum.agenda.neighbour;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ServerErrorException;
import jakarta.ws.rs.core.Response;

/** A neighbour understood the request and said no: asking again would not help. */
public class NeighbourRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SERVER_ERROR = 500;

    private final int status;

    /** @param answer what it said, as a rule {@link HttpProblem#MEDIA_TYPE problem details} */
    NeighbourRefusal(int status, String answer) {
        super(answer);
        this.status = status;
    }

    /** HTTP status, 400–499. */
    int status() {
        return status;
    }

    /** An error on their side is worth asking again, so it keeps an exception of its own. */
    static RuntimeException of(Response answer) {
        return answer.getStatus() >= SERVER_ERROR
                ? new ServerErrorException(answer.getStatus())
                : new NeighbourRefusal(answer.getStatus(), answer.readEntity(String.class));
    }
}
