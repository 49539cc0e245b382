package org.rostrum.agenda.version;

import java.time.Instant;
import java.util.UUID;
import org.rostrum.agenda.content.AgendaState;
import org.rostrum.agenda.content.AgendaVersions;

/** A version in a list. @param changed what made it @param url where it can be read whole */
public record VersionView(long version, AgendaState state, String changed, Instant madeAt, String url) {

    static VersionView of(UUID agenda, AgendaVersions.Line line) {
        return new VersionView(
                line.number(),
                line.state(),
                line.changed(),
                line.madeAt(),
                "/v1/agendas/%s/versions/%d".formatted(agenda, line.number()));
    }
}
