package org.rostrum.schedule.session;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rostrum.commons.text.LocalizedText;

/**
 * What the secretariat says of a session.
 *
 * @param body id of the body in the document registry
 * @param ordinal 12 for the twelfth session; null where sessions are not numbered
 * @param resumed whether this is the resumed part of the session
 * @param opensAt wall time of the opening in {@code zone}
 * @param zone IANA name, such as {@code Europe/Vienna}
 * @param zoneInferred whether the zone was concluded from the place, not stated
 * @param onlineObservation whether the proceedings can be watched online
 * @param policies the rules of the floor; the standard where absent
 * @param stub whether the session is known only because another agenda names it
 */
public record SessionDetails(
        @NotNull UUID body,

        @Min(1) @Max(9_999) Integer ordinal,
        boolean resumed,
        @NotNull LocalizedText title,
        LocalDate startDate,
        LocalDate endDate,
        LocalDateTime opensAt,
        LocalizedText venue,
        String zone,
        boolean zoneInferred,
        Format format,
        boolean onlineObservation,
        SessionPolicies policies,
        boolean stub) {

    public SessionDetails {
        policies = Objects.requireNonNullElse(policies, SessionPolicies.STANDARD);
    }

    @AssertTrue(message = "a session that is not a stub has startDate, endDate and zone")
    @Schema(hidden = true)
    boolean isComplete() {
        return stub || startDate != null && endDate != null && zone != null;
    }

    @AssertTrue(message = "endDate is not before startDate")
    @Schema(hidden = true)
    boolean isInOrder() {
        return startDate == null || endDate == null || !endDate.isBefore(startDate);
    }

    @AssertTrue(message = "zone is a name of the IANA time zone database, such as Europe/Vienna")
    @Schema(hidden = true)
    boolean isZoneKnown() {
        return zone == null || ZoneId.getAvailableZoneIds().contains(zone);
    }
}
