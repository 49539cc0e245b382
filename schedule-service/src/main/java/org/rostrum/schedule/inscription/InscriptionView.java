package org.rostrum.schedule.inscription;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.rostrum.schedule.floor.Category;
import org.rostrum.schedule.floor.Mode;

/**
 * A request for the floor as callers see it.
 *
 * @param advanceText null for callers it is not for
 * @param position from 1 in the list of speakers of the item; null once it no longer stands
 * @param waitingPosition from 1 on the meeting's waiting list; null when it does not wait
 * @param atRisk whether its reserved time no longer fits, since the meeting got shorter
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
        Integer position,
        Integer waitingPosition,
        boolean atRisk,
        List<Warning> warnings,
        DecisionView decision) {

    /** Something the caller should know, though the request was taken. @param code kebab-case, stable */
    public record Warning(String code, String message) {}
}
