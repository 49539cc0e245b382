package org.rostrum.gateway.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import org.rostrum.web.CorrelationId;
import org.rostrum.web.observation.ProblemRecord;

/** Writes the gateway's refusals, in the form that the services use too. */
@ApplicationScoped
public class Problems {

    public static final String MEDIA_TYPE = HttpProblem.MEDIA_TYPE.toString();

    private final ObjectMapper json;
    private final ProblemRecord record;

    Problems(ObjectMapper json, ProblemRecord record) {
        this.json = json;
        this.record = record;
    }

    /** Ends the exchange with this problem; what is left of the request's body is not read beyond a small rest. */
    public void refuse(RoutingContext context, HttpProblem.Builder problem) {
        refuse(context, problem, UnreadBody.A_SMALL_REST);
    }

    /** @param unreadAtMost see {@link UnreadBody#leave} */
    public void refuse(RoutingContext context, HttpProblem.Builder problem, long unreadAtMost) {
        HttpServerResponse response = context.response();
        if (response.ended()) {
            return;
        }
        if (response.headWritten()) {
            // Too late for an answer: the caller must see that it is incomplete.
            if (context.request().version() == HttpVersion.HTTP_2) {
                response.reset();
            } else {
                context.request().connection().close();
            }
            return;
        }
        HttpProblem complete = completed(context, problem);
        UnreadBody.leave(context.request(), unreadAtMost);
        response.setStatusCode(complete.getStatusCode());
        complete.getHeaders().forEach((name, value) -> response.putHeader(name, String.valueOf(value)));
        response.putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE).putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Buffer body = body(complete);
        if (isHead(context.request())) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()))
                    .end();
        } else {
            response.end(body);
        }
    }

    /** The problem with the correlation id of this exchange. */
    public HttpProblem completed(RoutingContext context, HttpProblem.Builder problem) {
        String correlationId = context.get(CorrelationId.NAME);
        // Without one only when the server itself refuses the request line, before any filter.
        HttpProblem complete =
                (correlationId == null ? problem : problem.with(CorrelationId.NAME, correlationId)).build();
        record.count(complete);
        return complete;
    }

    /** The problem as {@link #MEDIA_TYPE}. */
    public Buffer body(HttpProblem problem) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static boolean isHead(HttpServerRequest request) {
        return request.method().equals(HttpMethod.HEAD);
    }
}
