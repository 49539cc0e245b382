package org.rostrum.schedule.inscription;

import java.time.Instant;
import java.util.UUID;
import org.rostrum.schedule.floor.FloorEvent;
import org.rostrum.schedule.inscription.RemoteTimeView.Figures;

/**
 * One decision as it stands in the ledger.
 *
 * @param sequence from 1 in each meeting, without gaps
 * @param inscription null where it is about the meeting as a whole
 * @param seconds granted, put on the waiting list, given back, spoken, missing or allotted
 * @param reason what was said with it; null where nothing was
 * @param madeOn the figures of the remote time on which it was made
 */
public record DecisionView(
        long sequence,
        UUID inscription,
        DecisionKind decision,
        int seconds,
        String reason,
        Figures madeOn,
        Instant decidedAt) {

    static DecisionView of(LedgerEntry entry) {
        return new DecisionView(
                entry.key.sequence(),
                entry.inscriptionId,
                entry.decision,
                entry.seconds,
                reason(entry.event),
                Figures.of(entry.figures),
                entry.decidedAt);
    }

    private static String reason(FloorEvent event) {
        if (event instanceof FloorEvent.Granted granted) {
            return granted.reason();
        }
        return event instanceof FloorEvent.Paused paused ? paused.reason() : null;
    }
}
