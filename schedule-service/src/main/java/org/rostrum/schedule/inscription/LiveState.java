package org.rostrum.schedule.inscription;

import java.util.List;
import java.util.UUID;
import org.rostrum.schedule.inscription.RemoteTimeView.Figures;
import org.rostrum.schedule.meeting.MeetingState;

/**
 * A running meeting in full, as a live page begins with it and each change brings it anew. Without advance texts.
 *
 * @param sequence of the latest decision; the id of the event
 * @param decisions those made since the event before, oldest first; empty in the first
 */
public record LiveState(
        UUID meeting,
        long sequence,
        MeetingState state,
        Figures remoteTime,
        List<ListView> lists,
        List<DecisionView> decisions) {}
