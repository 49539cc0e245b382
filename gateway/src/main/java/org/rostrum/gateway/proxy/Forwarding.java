package org.rostrum.gateway.proxy;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.rostrum.gateway.GatewaySettings;
import org.rostrum.gateway.RouteLimits;
import org.rostrum.gateway.admission.Admission;
import org.rostrum.gateway.authentication.TokenCheck;
import org.rostrum.gateway.problem.Problems;
import org.rostrum.gateway.problem.UnreadBody;
import org.rostrum.gateway.route.Route;
import org.rostrum.gateway.route.RouteClass;
import org.rostrum.web.WebProblem;

/** Passes admitted requests with a valid token on to the service that answers their route. */
@ApplicationScoped
public class Forwarding {

    private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);

    private final Vertx vertx;
    private final GatewaySettings settings;
    private final TokenCheck tokens;
    private final Upstreams upstreams;
    private final Problems problems;

    Forwarding(Vertx vertx, GatewaySettings settings, TokenCheck tokens, Upstreams upstreams, Problems problems) {
        this.vertx = vertx;
        this.settings = settings;
        this.tokens = tokens;
        this.upstreams = upstreams;
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        Route route = Admission.routeOf(context);
        if (!route.destination().isUpstream()) {
            if (route.needsToken()) {
                tokens.require(context, identity -> context.next());
            } else {
                context.next();
            }
            return;
        }
        // Nothing of the body is read before the token is known to be good.
        context.request().pause();
        if (route.kind() == RouteClass.PRIVATE_ADDRESS) {
            forward(context, route);
        } else {
            tokens.require(context, identity -> forward(context, route));
        }
    }

    private void forward(RoutingContext context, Route route) {
        HttpServerRequest request = context.request();
        RouteLimits limits = settings.limitsOf(route.kind());
        long limit = limits.maxBody();
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > limit) {
            problems.refuse(
                    context,
                    WebProblem.PAYLOAD_TOO_LARGE
                            .because(Exchange.tooLarge(limit))
                            .with("maxBytes", limit),
                    Math.min(2 * limit, UnreadBody.A_LARGE_REST));
            return;
        }
        if (request.headers().contains(HttpHeaders.EXPECT)) {
            request.response().writeContinue();
        }
        MeteredBody body = new MeteredBody(request, limit);
        var exchange = new Exchange(
                context,
                route.destination(),
                settings.of(route.destination()).url(),
                body,
                new AnswerDeadline(vertx, limits, body),
                problems);
        HttpProxy.reverseProxy(OPTIONS, upstreams.client(route.destination()))
                .origin(proxied -> upstreams.request(route.destination()).onSuccess(exchange::sendingOn))
                .addInterceptor(exchange)
                .handle(new CallerRequest(request));
    }
}
