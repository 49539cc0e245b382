package org.rostrum.schedule.session;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/**
 * A session as callers see it.
 *
 * @param bodyPrefix series symbol of its body, null where that has none; the document registry's, and cannot be set
 */
public record SessionView(
        UUID id, String bodyPrefix, @JsonUnwrapped SessionDetails details) {

    public static SessionView of(Session session) {
        return new SessionView(session.id(), session.bodyPrefix(), session.details());
    }
}
