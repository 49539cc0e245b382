package org.rostrum.gateway.proxy;

import io.netty.channel.ConnectTimeoutException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.rostrum.gateway.problem.Problems;
import org.rostrum.gateway.problem.UnreadBody;
import org.rostrum.gateway.route.Destination;
import org.rostrum.web.CorrelationId;
import org.rostrum.web.WebProblem;

/** One request passed on and its answer passed back, or the problem that came between. */
final class Exchange implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Exchange.class);
    private static final int RETRY_AFTER_SECONDS = 2;
    private static final String PERHAPS_DONE = " It may have been carried out all the same: look before you send it"
            + " again, or send it again with the same Idempotency-Key.";

    private final RoutingContext context;
    private final Destination destination;
    private final URI address;
    private final MeteredBody body;
    private final AnswerDeadline deadline;
    private final Problems problems;

    Exchange(
            RoutingContext context,
            Destination destination,
            URI address,
            MeteredBody body,
            AnswerDeadline deadline,
            Problems problems) {
        this.context = context;
        this.destination = destination;
        this.address = address;
        this.body = body;
        this.deadline = deadline;
        this.problems = problems;
    }

    /** Called with the request to the service, before anything of it is sent. */
    void sendingOn(HttpClientRequest request) {
        // Why it failed is told by the future of its answer; without a handler it would be logged a second time.
        request.exceptionHandler(failure -> LOG.debug("Request to a service ended", failure));
        deadline.start(request);
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext proxied) {
        var request = proxied.request();
        RequestHeaders.prepare(request.headers(), context.request(), context.get(CorrelationId.NAME));
        request.setBody(Body.body(body, request.getBody().length()));
        return proxied.sendRequest().map(this::begun).recover(failure -> {
            deadline.over();
            HttpProblem problem = problems.completed(context, problemOf(failure));
            UnreadBody.leave(context.request(), Math.min(body.limit(), UnreadBody.A_LARGE_REST));
            return Future.succeededFuture(written(problem, request.response()));
        });
    }

    private ProxyResponse begun(ProxyResponse response) {
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
            written(problems.completed(context, unexplained(status)), response);
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

    /** A refusal of the service's server itself, which knows nothing of problem answers. */
    private HttpProblem.Builder unexplained(int status) {
        WebProblem type =
                WebProblem.ofStatus(status).orElse(status < 500 ? WebProblem.BAD_REQUEST : WebProblem.INTERNAL_ERROR);
        return type.because("The %s refused this without an explanation. See /openapi.json for what it takes."
                        .formatted(destination.service()))
                .withStatus(status)
                .with("service", destination.service());
    }

    private HttpProblem.Builder problemOf(Throwable failure) {
        if (body.isTooLarge()) {
            return WebProblem.PAYLOAD_TOO_LARGE.because(tooLarge(body.limit())).with("maxBytes", body.limit());
        }
        String service = destination.service();
        if (deadline.hasExpired() && !body.isEnded() && !body.isHeld()) {
            return WebProblem.REQUEST_TIMEOUT.because(
                    "Nothing more of the body came for %d seconds. Send the request again."
                            .formatted(deadline.patience().toSeconds()));
        }
        LOG.warnf("%s at %s: %s", service, address, failure);
        if (deadline.hasExpired()) {
            return timeout(service);
        }
        return switch (failure) {
            case TimeoutException late -> timeout(service);
            case ConnectTimeoutException late -> timeout(service);
            case ConnectException refused -> unreachable(service);
            case NoRouteToHostException unreached -> unreachable(service);
            case UnknownHostException unknown -> unreachable(service);
            default ->
                WebProblem.BAD_GATEWAY
                        .because("The %s broke off before it answered.".formatted(service) + PERHAPS_DONE)
                        .with("service", service);
        };
    }

    private static HttpProblem.Builder timeout(String service) {
        return WebProblem.GATEWAY_TIMEOUT
                .because("The %s did not answer in time.".formatted(service) + PERHAPS_DONE)
                .with("service", service);
    }

    private static HttpProblem.Builder unreachable(String service) {
        return WebProblem.SERVICE_UNAVAILABLE
                .because(("The %s cannot be reached now; the request was not carried out. Try again in %d seconds. What"
                                + " other services answer is not affected.")
                        .formatted(service, RETRY_AFTER_SECONDS))
                .withHeader("Retry-After", RETRY_AFTER_SECONDS)
                .with("service", service);
    }

    static String tooLarge(long limit) {
        return "A body may have %d bytes. Send less, or in several requests.".formatted(limit);
    }
}
