package org.rostrum.gateway.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One day of a session, as a phone shows it. A part that was not asked for, or could not be had, is left out.
 *
 * @param date the day shown, in the session's zone
 * @param session what it is and where
 * @param meetings of that day, in order of time
 * @param agenda the items with their titles, nothing else of the annotations
 * @param documents listed under the items that are taken on that day, and under the items above them
 * @param missing the parts that were asked for and could not be had now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Overview(
        LocalDate date,
        SessionHead session,
        @Schema(maxItems = 100) List<MeetingOfTheDay> meetings,
        AgendaHead agenda,
        @Schema(maxItems = DocumentsOfTheDay.AT_MOST) List<DocumentHead> documents,
        @Schema(required = true, maxItems = 5) List<Part> missing) {

    /** What a session is. */
    @Schema(name = "SessionHead")
    public record SessionHead(
            String id,
            String bodyPrefix,
            Integer ordinal,
            Boolean resumed,
            @Schema(ref = LOCALIZED_TEXT) Map<String, String> title,
            LocalDate startDate,
            LocalDate endDate,
            String zone,
            @Schema(ref = LOCALIZED_TEXT) Map<String, String> venue,
            String format) {}

    /**
     * A meeting and its remote time.
     *
     * @param start instant with the offset of the session's zone
     * @param remoteTime null where it could not be had or was not asked for
     */
    @Schema(name = "MeetingOfTheDay")
    public record MeetingOfTheDay(
            String id,
            Integer number,
            String start,
            String end,
            String room,
            String state,
            @Schema(maxItems = 100) List<EntryOfTheDay> entries,
            RemoteTimeHead remoteTime) {}

    /** What is taken at a meeting. */
    @Schema(name = "EntryOfTheDay")
    public record EntryOfTheDay(
            String item,
            String sessionId,
            @Schema(ref = LOCALIZED_TEXT) Map<String, String> title,
            boolean continued) {}

    /** Whole seconds of remote statements. */
    @Schema(name = "RemoteTimeHead")
    public record RemoteTimeHead(
            int allottedSeconds,
            int overriddenSeconds,
            int usedSeconds,
            int runningSeconds,
            int reservedSeconds,
            int availableSeconds,
            int waitingSeconds) {}

    /** An agenda without its annotations. */
    @Schema(name = "AgendaHead")
    public record AgendaHead(
            String id,
            String state,
            String symbol,
            @Schema(maxItems = 1_000) List<ItemHead> items) {}

    /** An item, in the order of the agenda; {@code level} is 1 for the outermost. */
    @Schema(name = "ItemHead")
    public record ItemHead(
            String number,
            int level,
            @Schema(ref = LOCALIZED_TEXT) Map<String, String> title) {}

    /**
     * A document.
     *
     * @param title as the registry has it, else as the agenda prints it
     * @param status null where the registry does not know it or could not be asked
     * @param items the items under which the agenda lists it
     */
    @Schema(name = "DocumentHead")
    public record DocumentHead(
            String symbol,
            @Schema(ref = LOCALIZED_TEXT) Map<String, String> title,
            String status,
            @Schema(maxItems = 1_000) List<String> items) {}

    private static final String LOCALIZED_TEXT = "LocalizedText";
}
