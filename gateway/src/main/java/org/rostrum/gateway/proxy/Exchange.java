package org.rostrum.gateway.proxy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.rostrum.gateway.authentication.Credentials;
import org.rostrum.gateway.problem.Problems;
import org.rostrum.gateway.problem.UnreadBody;
import org.rostrum.gateway.route.Destination;
import org.rostrum.web.CorrelationId;
import org.rostrum.web.WebProblem;

/** One request passed on and its answer passed back, or the problem that came between. */
final class Exchange implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Exchange.class);

    private final RoutingContext context;
    private final Destination destination;
    private final URI address;
    private final Breaker.Attempt attempt;
    private final MeteredBody body;
    private final AnswerDeadline deadline;
    private final Problems problems;
    private final UpstreamProblems troubles;
    private boolean sent;

    Exchange(
            RoutingContext context,
            Destination destination,
            URI address,
            Breaker.Attempt attempt,
            MeteredBody body,
            AnswerDeadline deadline,
            Problems problems) {
        this.context = context;
        this.destination = destination;
        this.address = address;
        this.attempt = attempt;
        this.body = body;
        this.deadline = deadline;
        this.problems = problems;
        this.troubles = new UpstreamProblems(destination);
    }

    /** Called with the request to the service, before anything of it is sent. */
    void sendingOn(HttpClientRequest request) {
        sent = true;
        // Why it failed is told by the future of its answer; without a handler it would be logged a second time.
        request.exceptionHandler(failure -> LOG.debug("Request to a service ended", failure));
        // A body of HTTP/2 may come without a length (RFC 9113, 8.1.1), which towards the service means in chunks. The
        // proxy knows that only of HTTP/1.1.
        body.whenItBegins(() -> {
            if (!request.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
                request.setChunked(true);
            }
        });
        deadline.start(request);
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext proxied) {
        var request = proxied.request();
        RequestHeaders.prepare(
                request.headers(), context.request(), Credentials.of(context), context.get(CorrelationId.NAME));
        request.setBody(Body.body(body, request.getBody().length()));
        return proxied.sendRequest().map(this::begun).recover(failure -> {
            deadline.over();
            HttpProblem problem = problems.completed(context, explained(failure));
            body.release();
            UnreadBody.leave(context.request(), Math.min(body.limit(), UnreadBody.A_LARGE_REST));
            return Future.succeededFuture(written(problem, request.response()));
        });
    }

    private ProxyResponse begun(ProxyResponse response) {
        attempt.answered();
        Body answer = response.getBody();
        return response.setBody(Body.body(deadline.answered(answer.stream()), answer.length()));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext proxied) {
        ProxyResponse response = proxied.response();
        int status = response.getStatusCode();
        boolean head = context.request().method().equals(HttpMethod.HEAD);
        if (status >= 400 && !head && !isProblem(response)) {
            response.getBody().stream().resume();
            written(problems.completed(context, troubles.unexplained(status)), response);
        }
        if (status == 204 || status == 304) {
            // Neither has a body (RFC 9110, 6.4.1), so none must be announced.
            response.getBody().stream().resume();
            response.setBody(null);
        }
        ResponseHeaders.prepare(response.headers(), context.response().headers(), address);
        return proxied.sendResponse().onComplete(sent -> deadline.over());
    }

    private ProxyResponse written(HttpProblem problem, ProxyResponse response) {
        response.setStatusCode(problem.getStatusCode()).setStatusMessage(null);
        List.of(HttpHeaders.CONTENT_LENGTH, HttpHeaders.CONTENT_ENCODING, HttpHeaders.ETAG)
                .forEach(response.headers()::remove);
        problem.getHeaders().forEach((name, value) -> response.putHeader(name, String.valueOf(value)));
        response.putHeader(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE);
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Buffer text = problems.body(problem);
        boolean head = context.request().method().equals(HttpMethod.HEAD);
        return response.setBody(head ? null : Body.body(text));
    }

    private static boolean isProblem(ProxyResponse response) {
        String type = response.headers().get(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith(Problems.MEDIA_TYPE);
    }

    /** Why there is no answer, told to the breaker, the log and the caller. */
    private HttpProblem.Builder explained(Throwable failure) {
        if (body.isTooLarge()) {
            attempt.abandoned();
            return WebProblem.PAYLOAD_TOO_LARGE.because(tooLarge(body.limit())).with("maxBytes", body.limit());
        }
        if (deadline.hasExpired() && !body.isEnded() && !body.isHeld()) {
            attempt.abandoned();
            return WebProblem.REQUEST_TIMEOUT.because(
                    "Nothing more of the body came for %d seconds. Send the request again."
                            .formatted(deadline.patience().toSeconds()));
        }
        if (context.response().closed()) {
            attempt.abandoned();
            LOG.debugf("The caller went away before %s answered", destination.service());
            return troubles.brokenOff();
        }
        if (!sent && isForLackOfConnections(failure)) {
            attempt.abandoned();
            LOG.debugf("No free connection to %s", destination.service());
            return troubles.busy();
        }
        LOG.warnf("%s at %s: %s", destination.service(), address, failure);
        attempt.failed(failure);
        if (!sent) {
            return troubles.unreachable();
        }
        return deadline.hasExpired() ? troubles.timeout() : troubles.brokenOff();
    }

    /** A lane that is full says how much is asked of a service, not that it does not answer. */
    private static boolean isForLackOfConnections(Throwable failure) {
        // A connection that could not be made in time is a ConnectException instead.
        return failure instanceof ConnectionPoolTooBusyException || failure instanceof TimeoutException;
    }

    static String tooLarge(long limit) {
        return "A body may have %d bytes. Send less, or in several requests.".formatted(limit);
    }
}
