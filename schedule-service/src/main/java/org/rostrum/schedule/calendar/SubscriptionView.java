package org.rostrum.schedule.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * A subscription as its owner sees it.
 *
 * @param url the private address, in the first answer only: it is not kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubscriptionView(
        UUID id, URI url, @JsonUnwrapped FeedRequest feed, Instant createdAt) {

    static SubscriptionView of(CalendarSubscription subscription) {
        return new SubscriptionView(subscription.id(), null, subscription.request(), subscription.createdAt);
    }

    SubscriptionView at(URI address) {
        return new SubscriptionView(id, address, feed, createdAt);
    }
}
