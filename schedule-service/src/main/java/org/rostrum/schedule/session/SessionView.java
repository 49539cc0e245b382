package org.rostrum.schedule.session;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** A session as callers see it. */
public record SessionView(UUID id, @JsonUnwrapped SessionDetails details) {

    static SessionView of(Session session) {
        return new SessionView(session.id(), session.details());
    }
}
