package org.rostrum.schedule.session;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;
import org.rostrum.schedule.time.TimetablePolicy;
import org.rostrum.schedule.time.Zones;

/**
 * What the secretariat says of a session.
 *
 * @param body id of the body in the document registry
 * @param ordinal 12 for the twelfth session; null where sessions are not numbered
 * @param resumed whether this is the resumed part of the session
 * @param opensAt wall time of the opening in {@code zone}
 * @param zone IANA name, such as {@code Europe/Vienna}; an old name ({@code Europe/Kiev}) is kept as typed
 * @param zoneInferred whether the zone was concluded from the place, not stated
 * @param onlineObservation whether the proceedings can be watched online
 * @param building in which it meets, by language
 * @param observationLink {@code https} address where the proceedings can be watched
 * @param interpretationLanguages into which is interpreted
 * @param policies the rules of timetable and floor; the standard where absent
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
        LocalizedText building,
        URI observationLink,
        @Size(max = 6) Set<@NotNull Language> interpretationLanguages,
        SessionPolicies policies,
        boolean stub) {

    private static final int LONGEST_LINK = 2_000;

    /** When the session usually meets. */
    record Frame(LocalDate startDate, LocalDate endDate, TimetablePolicy timetable) {}

    public SessionDetails {
        interpretationLanguages = new TreeSet<>(Objects.requireNonNullElse(interpretationLanguages, Set.of()));
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

    @AssertTrue(message = "observationLink is an https address of at most " + LONGEST_LINK + " characters")
    @Schema(hidden = true)
    boolean isLinkSafe() {
        return observationLink == null
                || "https".equalsIgnoreCase(observationLink.getScheme())
                        && observationLink.getHost() != null
                        && observationLink.toString().length() <= LONGEST_LINK;
    }

    Frame frame() {
        return new Frame(startDate, endDate, policies.timetable());
    }

    @AssertTrue(message = "zone is a name of the IANA time zone database, such as Europe/Vienna")
    @Schema(hidden = true)
    boolean isZoneKnown() {
        return zone == null || Zones.isKnown(zone);
    }
}
