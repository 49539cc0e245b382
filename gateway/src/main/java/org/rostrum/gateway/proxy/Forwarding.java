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
import java.util.Optional;
import org.rostrum.gateway.GatewaySettings;
import org.rostrum.gateway.RouteLimits;
import org.rostrum.gateway.admission.Admission;
import org.rostrum.gateway.authentication.TokenCheck;
import org.rostrum.gateway.problem.Problems;
import org.rostrum.gateway.problem.UnreadBody;
import org.rostrum.gateway.rate.RateLimits;
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
    private final RateLimits rates;
    private final Upstreams upstreams;
    private final LiveExchanges live;
    private final Problems problems;

    Forwarding(
            Vertx vertx,
            GatewaySettings settings,
            TokenCheck tokens,
            RateLimits rates,
            Upstreams upstreams,
            LiveExchanges live,
            Problems problems) {
        this.vertx = vertx;
        this.settings = settings;
        this.tokens = tokens;
        this.rates = rates;
        this.upstreams = upstreams;
        this.live = live;
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        Route route = Admission.routeOf(context);
        RouteClass kind = route.kindOf(
                context.request().method().name(), context.request().getHeader(HttpHeaders.ACCEPT));
        if (!route.destination().isUpstream()) {
            if (route.needsToken()) {
                admit(context, kind, context::next);
            } else if (isWatched(route)) {
                context.next();
            } else {
                rates.admitAnonymous(context, kind, context::next);
            }
            return;
        }
        // Nothing of the body is read before the token is known to be good.
        context.request().pause();
        if (kind == RouteClass.PRIVATE_ADDRESS) {
            rates.admitAnonymous(context, kind, () -> forward(context, route, kind));
        } else {
            admit(context, kind, () -> forward(context, route, kind));
        }
    }

    /** Goes on when the token is good and its bearer has not asked too often. */
    private void admit(RoutingContext context, RouteClass kind, Runnable goOn) {
        tokens.require(
                context,
                caller -> rates.admit(context, kind, caller, goOn),
                problem -> rates.admitAnonymous(context, kind, () -> problems.refuse(context, problem)));
    }

    /** What watches over the process may ask as often as it likes. */
    private static boolean isWatched(Route route) {
        return route.path().startsWith("/q/");
    }

    private void forward(RoutingContext context, Route route, RouteClass kind) {
        HttpServerRequest request = context.request();
        RouteLimits limits = settings.limitsOf(kind);
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
        Upstream upstream = upstreams.of(route.destination(), Lane.of(kind));
        Breaker.Attempt attempt = upstream.breaker().attempt();
        if (attempt == null) {
            problems.refuse(
                    context,
                    new UpstreamProblems(route.destination())
                            .resting(settings.breaker().rest()),
                    Math.min(2 * limit, UnreadBody.A_LARGE_REST));
            return;
        }
        Optional<LiveExchange> stream = kind == RouteClass.LIVE ? live.begin(context) : Optional.empty();
        if (kind == RouteClass.LIVE && stream.isEmpty()) {
            attempt.abandoned();
            problems.refuse(
                    context,
                    WebProblem.SERVICE_UNAVAILABLE
                            .because("The gateway is about to end and begins no more streams. Connect again.")
                            .withHeader("Retry-After", 1));
            return;
        }
        if (request.headers().contains(HttpHeaders.EXPECT)) {
            request.response().writeContinue();
        }
        MeteredBody body = new MeteredBody(request, limit);
        var exchange = new Exchange(
                context,
                route.destination(),
                upstream.url(),
                attempt,
                body,
                new AnswerDeadline(vertx, limits, body),
                problems);
        HttpProxy proxy = HttpProxy.reverseProxy(OPTIONS, upstream.client())
                .origin(proxied -> upstream.request().onSuccess(exchange::sendingOn))
                .addInterceptor(exchange);
        stream.ifPresent(proxy::addInterceptor);
        proxy.handle(new CallerRequest(request));
    }
}
