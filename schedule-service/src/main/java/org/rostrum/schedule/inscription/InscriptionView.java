package org.rostrum.schedule.inscription;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.rostrum.schedule.floor.Category;
import org.rostrum.schedule.floor.Forecast.Help;
import org.rostrum.schedule.floor.Mode;
import org.rostrum.schedule.floor.SpeakerRank;
import org.rostrum.schedule.floor.Status;

/**
 * A request for the floor as callers see it.
 *
 * @param advanceText null for callers it is not for
 * @param position from 1 in the list of speakers of the item; null once it no longer stands
 * @param waitingPosition from 1 on the meeting's waiting list; null when it does not wait
 * @param atRisk whether its reserved time is no longer there, since delivery took longer or the meeting got shorter
 * @param spokenSeconds so far, without pauses; 0 before it has the floor
 * @param swapOfferedTo the inscription that may take its place by {@code :accept-swap}
 * @param carriedOverTo the inscription at a later meeting that it goes on as
 * @param carriedOverFrom the inscription at an earlier meeting that it goes on with
 * @param forecast when its turn is expected; null once it no longer stands
 * @param decision the latest decision on it with its figures; only in the answer that the decision made
 */
public record InscriptionView(
        UUID id,
        UUID meeting,
        UUID session,
        String item,
        String delegation,
        String onBehalfOf,
        String speaker,
        SpeakerRank rank,
        Category category,
        Mode mode,
        int requestedSeconds,
        int grantedSeconds,
        boolean acceptShorter,
        int minimumSeconds,
        String language,
        String advanceText,
        Status status,
        Instant requestedAt,
        Instant begunAt,
        Instant endedAt,
        Integer position,
        Integer waitingPosition,
        boolean atRisk,
        int spokenSeconds,
        UUID swapOfferedTo,
        UUID carriedOverTo,
        UUID carriedOverFrom,
        Expected forecast,
        List<Warning> warnings,
        DecisionView decision) {

    /** Something the caller should know, though the request was taken. @param code kebab-case, stable */
    public record Warning(String code, String message) {}

    /**
     * When a turn is expected (floor rule 20).
     *
     * @param reached whether it is expected to end before {@code endsAt}
     * @param endsAt end of the meeting or of interpretation
     * @param helps what would let it be reached
     */
    public record Expected(
            Instant expectedAt, int expectedSeconds, boolean reached, Instant endsAt, List<Help> helps) {}
}
