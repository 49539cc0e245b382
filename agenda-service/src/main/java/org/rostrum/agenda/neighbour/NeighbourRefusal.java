package org.rostrum.agenda.neighbour;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ServerErrorException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A neighbour understood the request and said no: asking the same again would not help. */
public class NeighbourRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SERVER_ERROR = 500;
    private static final int CONFLICT = 409;
    /** Somebody changed the thing between reading and writing; too many calls; too early. */
    private static final Set<Integer> PASSING = Set.of(412, 425, 429);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final int status;

    /** @param answer what it said, as a rule {@link HttpProblem#MEDIA_TYPE problem details} */
    NeighbourRefusal(int status, String answer) {
        super(answer);
        this.status = status;
    }

    /** HTTP status, 400–499. */
    public int status() {
        return status;
    }

    /** An id that the problem names as a member; empty where it names none. */
    Optional<UUID> idNamed(String member) {
        try {
            JsonNode value = JSON.readTree(getMessage()).path(member);
            return value.isTextual() ? Optional.of(UUID.fromString(value.asText())) : Optional.empty();
        } catch (JsonProcessingException | IllegalArgumentException notAProblem) {
            return Optional.empty();
        }
    }

    /** An error on their side is worth asking again, so it keeps an exception of its own. */
    static RuntimeException of(Response answer) {
        int status = answer.getStatus();
        if (status >= SERVER_ERROR) {
            return new ServerErrorException(status);
        }
        String said = answer.readEntity(String.class);
        boolean passing = PASSING.contains(status) || answer.getHeaderString("Retry-After") != null;
        if (passing) {
            return new Passing(status, said);
        }
        return status == CONFLICT ? new Conflict(said) : new NeighbourRefusal(status, said);
    }

    /** What is refused now may be granted in a moment: somebody was faster, or there were too many calls. */
    public static final class Passing extends NeighbourRefusal {
        private static final long serialVersionUID = 1L;

        Passing(int status, String answer) {
            super(status, answer);
        }
    }

    /** It was made by somebody else in between, so that looking again finds it; or it is in the way for good. */
    public static final class Conflict extends NeighbourRefusal {
        private static final long serialVersionUID = 1L;

        Conflict(String answer) {
            super(CONFLICT, answer);
        }
    }
}
