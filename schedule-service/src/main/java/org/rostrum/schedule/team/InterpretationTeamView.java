package org.rostrum.schedule.team;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** An interpretation team as callers see it. */
public record InterpretationTeamView(UUID id, @JsonUnwrapped InterpretationTeamDetails details) {

    static InterpretationTeamView of(InterpretationTeam team) {
        return new InterpretationTeamView(team.id(), team.details());
    }
}
