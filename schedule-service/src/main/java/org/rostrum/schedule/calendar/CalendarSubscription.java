package org.rostrum.schedule.calendar;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.rostrum.commons.persistence.VersionedEntity;
import org.rostrum.commons.text.Language;
import org.rostrum.schedule.meeting.ItemNumber;

/** A private address of a feed. */
@Entity
class CalendarSubscription extends VersionedEntity {

    /** SHA-256 of the secret in the address; the secret itself is not kept. */
    byte[] secretHash;

    /** Whose it is: issuer and subject of the token. */
    String ownerId;

    UUID sessionId;

    String body;

    String item;

    String delegation;

    String language;

    Instant createdAt;

    protected CalendarSubscription() {}

    CalendarSubscription(FeedRequest request, Secret secret, String ownerId, Instant createdAt) {
        this.secretHash = secret.hash();
        this.ownerId = ownerId;
        this.sessionId = request.session();
        this.body = request.body();
        this.item = request.item() == null ? null : request.item().text();
        this.delegation = request.delegation();
        this.language = request.language().code();
        this.createdAt = createdAt;
    }

    FeedRequest request() {
        return new FeedRequest(
                sessionId, item == null ? null : new ItemNumber(item), delegation, body, Language.of(language));
    }
}
