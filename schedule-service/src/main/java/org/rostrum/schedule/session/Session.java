package org.rostrum.schedule.session;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.rostrum.commons.persistence.VersionedEntity;
import org.rostrum.commons.text.Language;
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

    LocalizedText building;

    String observationLink;

    @Convert(converter = LanguageSet.class)
    Set<Language> interpretationLanguages;

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
        building = details.building();
        observationLink = details.observationLink() == null
                ? null
                : details.observationLink().toString();
        interpretationLanguages = details.interpretationLanguages();
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
                building,
                observationLink == null ? null : URI.create(observationLink),
                interpretationLanguages,
                policies,
                stub);
    }

    SessionDetails.Frame frame() {
        return details().frame();
    }

    public UUID body() {
        return body;
    }

    public LocalizedText title() {
        return title;
    }

    public LocalDate startDate() {
        return startDate;
    }

    public LocalDate endDate() {
        return endDate;
    }

    public String bodyPrefix() {
        return bodyPrefix;
    }

    /** Null where none is known. */
    public LocalizedText venue() {
        return venue;
    }

    /** Null where none is named. */
    public LocalizedText building() {
        return building;
    }

    /** Address at which the proceedings can be watched; null where there is none. */
    public String observationLink() {
        return observationLink;
    }

    public SessionPolicies policies() {
        return policies;
    }

    /** The zone of the session's wall times; UTC for a stub of which none is known. */
    public ZoneId zoneId() {
        return ZoneId.of(zone == null ? "UTC" : zone);
    }
}
