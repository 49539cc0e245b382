package org.rostrum.gateway.rate;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import org.rostrum.gateway.authentication.Caller;
import org.rostrum.gateway.problem.Problems;
import org.rostrum.gateway.rate.Policy.Payer;
import org.rostrum.gateway.route.RouteClass;
import org.rostrum.web.WebProblem;

/**
 * Gives every caller its share. A request is paid for by its account first and then by the program it came through, so
 * that an account that asks too often uses up nothing that others have; without a valid token its address pays. And an
 * account may have only so many under way at once, so that slow ones do not fill a service's connections.
 */
@ApplicationScoped
public class RateLimits {

    /** draft-ietf-httpapi-ratelimit-headers-11. */
    static final String REMAINING = "RateLimit";

    static final String POLICY = "RateLimit-Policy";

    private final RateSettings settings;
    private final Counting counting;
    private final Problems problems;
    private final Map<RouteClass, Budgets> users;
    private final Map<RouteClass, Budgets> clients;
    private final Map<RouteClass, Budgets> addresses;
    private final Map<RouteClass, Places> places = new EnumMap<>(RouteClass.class);

    RateLimits(RateSettings settings, Counting counting, Problems problems) {
        this.settings = settings;
        this.counting = counting;
        this.problems = problems;
        users = budgets(Payer.USER, settings.user());
        clients = budgets(Payer.CLIENT, settings.client());
        addresses = budgets(Payer.ADDRESS, settings.address());
        settings.atOnce().keySet().forEach(kind -> places.put(kind, new Places()));
    }

    private Map<RouteClass, Budgets> budgets(Payer payer, Map<RouteClass, Quota> quotas) {
        Map<RouteClass, Budgets> budgets = new EnumMap<>(RouteClass.class);
        quotas.forEach((kind, quota) -> budgets.put(kind, counting.budgetsOf(Policy.of(payer, kind, quota))));
        return budgets;
    }

    /** Goes on unless the caller has asked too often; then the request has been answered. */
    public void admit(RoutingContext context, RouteClass kind, Caller caller, Runnable goOn) {
        if (!settings.enabled()) {
            goOn.run();
        } else if (takesPlace(context, kind, caller.subject())) {
            decide(context, pay(kind, caller), goOn);
        }
    }

    /** The same for a request without a valid token. */
    public void admitAnonymous(RoutingContext context, RouteClass kind, Runnable goOn) {
        Budgets budgets = addresses.get(kind);
        if (!settings.enabled() || budgets == null) {
            goOn.run();
        } else {
            String address = context.request().remoteAddress().hostAddress();
            decide(context, budgets.take(Addresses.payer(address)), goOn);
        }
    }

    private void decide(RoutingContext context, Future<Allowance> paid, Runnable goOn) {
        paid.map(allowance -> {
                    if (allowance == null || tell(context, allowance)) {
                        goOn.run();
                    }
                    return allowance;
                })
                .onFailure(context::fail);
    }

    /** @return what the tighter of the two says, or the one that does not grant it; null where neither is limited */
    private Future<Allowance> pay(RouteClass kind, Caller caller) {
        Budgets ofUsers = users.get(kind);
        Budgets ofClients = clients.get(kind);
        if (ofUsers == null) {
            return ofClients == null ? Future.succeededFuture() : ofClients.take(caller.client());
        }
        Future<Allowance> paid = ofUsers.take(caller.subject());
        return ofClients == null
                ? paid
                : paid.compose(ofUser -> ofUser.granted()
                        ? ofClients.take(caller.client()).map(ofClient -> {
                            if (!ofClient.granted()) {
                                ofUsers.giveBack(caller.subject());
                            }
                            return ofClient.isTighterThan(ofUser) ? ofClient : ofUser;
                        })
                        : paid);
    }

    /** Says in the answer what the policy allows, and ends the exchange where it does not allow this request. */
    private boolean tell(RoutingContext context, Allowance allowance) {
        MultiMap headers = context.response().headers();
        headers.set(POLICY, allowance.policy().described());
        headers.set(REMAINING, allowance.described());
        if (!allowance.granted()) {
            Quota quota = allowance.policy().quota();
            problems.refuse(
                    context,
                    WebProblem.TOO_MANY_REQUESTS
                            .because(("%d requests are allowed in %d seconds, and they have been made; this one was not"
                                            + " carried out. Try again in %d seconds, and then less often.")
                                    .formatted(quota.requests(), quota.window().toSeconds(), allowance.waitSeconds()))
                            .withHeader("Retry-After", allowance.waitSeconds())
                            .with("policy", allowance.policy().name())
                            .with("quota", quota.requests())
                            .with("windowSeconds", quota.window().toSeconds()));
        }
        return allowance.granted();
    }

    private boolean takesPlace(RoutingContext context, RouteClass kind, String user) {
        Integer atMost = settings.atOnce().get(kind);
        if (atMost == null) {
            return true;
        }
        Places ofKind = places.get(kind);
        if (ofKind.take(user, atMost)) {
            context.addEndHandler(ended -> ofKind.leave(user));
            return true;
        }
        problems.refuse(
                context,
                WebProblem.TOO_MANY_REQUESTS
                        .because(
                                ("You have %d requests under way at once, which is as many as are allowed; this one was"
                                                + " not carried out. Wait for the answer to one of them.")
                                        .formatted(atMost))
                        .withHeader("Retry-After", 1)
                        .with("policy", "at-once")
                        .with("quota", atMost));
        return false;
    }
}
