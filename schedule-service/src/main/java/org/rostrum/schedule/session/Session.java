package org.rostrum.schedule.session;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.rostrum.commons.persistence.VersionedEntity;
import org.rostrum.commons.text.LocalizedText;

/** One gathering of a body over one or more days. */
@Entity
public class Session extends VersionedEntity {

    UUID body;

    String bodyPrefix;

    Integer ordinal;
    boolean resumed;
    LocalizedText title;

    LocalDate startDate;

    LocalDate endDate;

    LocalDateTime opensAt;

    LocalizedText venue;
    String zone;

    boolean zoneInferred;

    @Enumerated(EnumType.STRING)
    Format format;

    boolean onlineObservation;

    boolean stub;
    SessionPolicies policies;

    /** @param prefixOfBody series symbol of its body as the document registry has it, null where that has none */
    void describe(SessionDetails details, String prefixOfBody) {
        body = details.body();
        bodyPrefix = prefixOfBody;
        ordinal = details.ordinal();
        resumed = details.resumed();
        title = details.title();
        startDate = details.startDate();
        endDate = details.endDate();
        opensAt = details.opensAt();
        venue = details.venue();
        zone = details.zone();
        zoneInferred = details.zoneInferred();
        format = details.format();
        onlineObservation = details.onlineObservation();
        policies = details.policies();
        stub = details.stub();
    }

    SessionDetails details() {
        return new SessionDetails(
                body,
                ordinal,
                resumed,
                title,
                startDate,
                endDate,
                opensAt,
                venue,
                zone,
                zoneInferred,
                format,
                onlineObservation,
                policies,
                stub);
    }

    public String bodyPrefix() {
        return bodyPrefix;
    }

    public LocalizedText title() {
        return title;
    }

    /** Null where none is known. */
    public LocalizedText venue() {
        return venue;
    }

    /** Null for a stub of which none is known. */
    public LocalDate startDate() {
        return startDate;
    }

    public SessionPolicies policies() {
        return policies;
    }

    /** The zone of the session's wall times; UTC for a stub of which none is known. */
    public ZoneId zoneId() {
        return ZoneId.of(zone == null ? "UTC" : zone);
    }
}
