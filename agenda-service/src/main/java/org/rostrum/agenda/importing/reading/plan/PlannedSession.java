package org.rostrum.agenda.importing.reading.plan;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The session an agenda is for. Null means that the document does not say it.
 *
 * @param title what the opening sentence calls the session, as printed
 * @param ordinal 12 for {@code ordinalWord} "twelfth"
 * @param sessionWordAsPrinted the document's own word for the session, "session" or "meeting"
 * @param opensAt wall time at the venue
 * @param zone IANA zone; the document never prints one, so it is inferred from the city
 * @param remoteTime null where no rule is printed
 */
public record PlannedSession(
        PlannedBody body,
        PlannedBody parentBody,
        String title,
        Integer ordinal,
        String ordinalWord,
        boolean resumed,
        String sessionWordAsPrinted,
        LocalDate startDate,
        LocalDate endDate,
        String datesAsPrinted,
        LocalDateTime opensAt,
        String opensAtAsPrinted,
        String venue,
        String city,
        String zone,
        boolean zoneInferred,
        MeetingFormat format,
        boolean onlineObservation,
        RemoteTimeRule remoteTime) {}
