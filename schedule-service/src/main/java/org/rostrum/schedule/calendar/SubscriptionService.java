package org.rostrum.schedule.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.UUID;
import org.rostrum.commons.changelog.ChangeLog;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.commons.persistence.DatabaseTime;
import org.rostrum.commons.security.Caller;
import org.rostrum.commons.security.Roles;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.RequestedLanguage;
import org.rostrum.web.WebProblem;

/** Makes, shows and revokes private addresses, and reads the feeds at them. */
@ApplicationScoped
class SubscriptionService {

    private static final String TYPE = "calendar-subscription";

    private final CalendarSubscriptions subscriptions;
    private final CalendarFeeds feeds;
    private final Caller caller;
    private final Conditions conditions;
    private final ChangeLog changes;
    private final DatabaseTime time;
    private final RequestedLanguage requested;

    SubscriptionService(
            CalendarSubscriptions subscriptions,
            CalendarFeeds feeds,
            Caller caller,
            Conditions conditions,
            ChangeLog changes,
            DatabaseTime time,
            RequestedLanguage requested) {
        this.subscriptions = subscriptions;
        this.feeds = feeds;
        this.caller = caller;
        this.conditions = conditions;
        this.changes = changes;
        this.time = time;
        this.requested = requested;
    }

    /** A subscription with the version its tag is made of. */
    record Viewed(SubscriptionView view, long version) {}

    /** @throws RuntimeException 422 if there is no such session or body */
    @Transactional
    Viewed subscribe(FeedRequest request, Secret secret) {
        feeds.requireKnown(request.feed());
        var made = new CalendarSubscription(request, secret, caller.id(), time.now());
        subscriptions.persistAndFlush(made);
        SubscriptionView view = SubscriptionView.of(made);
        changes.created(TYPE, made.id(), view);
        return new Viewed(view, made.version());
    }

    @Transactional
    Page<SubscriptionView> ownOnes(PageRequest page) {
        UUID after = page.position(UUID::fromString).orElse(null);
        return Page.cut(
                        subscriptions.page(caller.id(), after, page.rowsToRead()),
                        page.limit(),
                        subscription -> subscription.id().toString())
                .map(SubscriptionView::of);
    }

    @Transactional
    Viewed read(UUID id) {
        CalendarSubscription subscription = require(id);
        return new Viewed(SubscriptionView.of(subscription), subscription.version());
    }

    /** From now on there is nothing at its address. */
    @Transactional
    void revoke(UUID id) {
        CalendarSubscription subscription = require(id);
        conditions.requireMatch(subscription.version());
        changes.deleted(TYPE, id, SubscriptionView.of(subscription));
        subscriptions.delete(subscription);
    }

    /**
     * The feed at a private address.
     *
     * @throws RuntimeException 404, the same whether the address was revoked or never was
     */
    @Transactional
    byte[] writeAt(Secret secret, URI base) {
        FeedRequest request = subscriptions
                .bySecret(secret)
                .map(CalendarSubscription::request)
                .orElseThrow(() -> WebProblem.NOT_FOUND
                        .because("There is no calendar at this address; it may have been revoked. Make a new one with"
                                + " POST /v1/calendar-subscriptions.")
                        .build());
        Language language = requested.chosen().orElse(request.language());
        return feeds.write(request.feed(), language, base, null);
    }

    /** Other people's are not told apart from those that are not there. */
    private CalendarSubscription require(UUID id) {
        return subscriptions
                .findByIdOptional(id)
                .filter(found -> found.ownerId.equals(caller.id()) || caller.hasRole(Roles.ADMIN))
                .orElseThrow(() -> WebProblem.NOT_FOUND
                        .because("You have no calendar subscription %s. GET /v1/calendar-subscriptions lists yours."
                                .formatted(id))
                        .build());
    }
}
