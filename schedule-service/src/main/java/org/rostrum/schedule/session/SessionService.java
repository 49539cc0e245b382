package org.rostrum.schedule.session;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.rostrum.commons.changelog.ChangeLog;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.commons.persistence.DatabaseConflicts;
import org.rostrum.commons.request.MergePatch;
import org.rostrum.commons.security.BodyAuthority;
import org.rostrum.schedule.ScheduleProblem;
import org.rostrum.schedule.body.RegisteredBodies.RegisteredBody;

/** Creates and changes sessions, each in one transaction with its row in the change log. */
@ApplicationScoped
public class SessionService {

    private static final String TYPE = "session";

    private final Sessions sessions;
    private final Event<SessionCreated> created;
    private final Event<SessionZoneChanged> zoneChanged;
    private final Event<SessionChanged> sessionChanged;
    private final Event<SessionFrameChanged> frameChanged;
    private final ChangeLog changes;
    private final BodyAuthority authority;
    private final Conditions conditions;
    private final MergePatch patches;
    private final Validator validator;

    public SessionService(
            Sessions sessions,
            Event<SessionCreated> created,
            Event<SessionZoneChanged> zoneChanged,
            Event<SessionChanged> sessionChanged,
            Event<SessionFrameChanged> frameChanged,
            ChangeLog changes,
            BodyAuthority authority,
            Conditions conditions,
            MergePatch patches,
            Validator validator) {
        this.sessions = sessions;
        this.created = created;
        this.zoneChanged = zoneChanged;
        this.sessionChanged = sessionChanged;
        this.frameChanged = frameChanged;
        this.changes = changes;
        this.authority = authority;
        this.conditions = conditions;
        this.patches = patches;
        this.validator = validator;
    }

    @Transactional
    public Page<SessionView> list(SessionFilter filter, PageRequest page) {
        UUID after = page.position(UUID::fromString).orElse(null);
        return Page.cut(sessions.page(filter, after, page.rowsToRead()), page.limit(), session -> session.id()
                        .toString())
                .map(SessionView::of);
    }

    /** @param prefixOfBody of a body the caller is allowed to work for: see {@link BodyAuthority} */
    @Transactional
    public Session create(SessionDetails details, String prefixOfBody) {
        Session session = new Session();
        session.describe(details, prefixOfBody);
        sessions.persist(session);
        flush();
        created.fire(new SessionCreated(session));
        changes.created(TYPE, session.id(), SessionView.of(session));
        return session;
    }

    /** @param named the body that the patch names, if it names one */
    @Transactional
    public Session change(UUID id, JsonNode patch, Optional<RegisteredBody> named) {
        Session session = sessions.require(id);
        authority.require(session.bodyPrefix());
        conditions.requireMatch(session.version());
        SessionView before = SessionView.of(session);
        SessionDetails changed = patches.apply(session.details(), patch, SessionDetails.class);
        var mistakes = validator.validate(changed);
        if (!mistakes.isEmpty()) {
            throw new ConstraintViolationException(mistakes);
        }
        String prefix = changed.body().equals(session.body)
                ? session.bodyPrefix()
                : named.orElseThrow().prefix();
        authority.require(prefix);
        boolean moved = !Objects.equals(session.zone, changed.zone());
        boolean framedAnew = !session.frame().equals(changed.frame());
        session.describe(changed, prefix);
        // Told before it is written: planning locks the timetable first and the session after it.
        if (moved) {
            zoneChanged.fire(new SessionZoneChanged(session));
        }
        sessionChanged.fire(new SessionChanged(id));
        if (framedAnew) {
            frameChanged.fire(new SessionFrameChanged(session));
        }
        flush();
        changes.record(TYPE, id, "updated", before, SessionView.of(session));
        return session;
    }

    /**
     * Gives a session another zone; what becomes of its meetings is decided by the caller, in the same transaction.
     *
     * @param zone a name of the IANA database
     */
    @Transactional
    public SessionView moveToZone(Session session, String zone) {
        SessionView before = SessionView.of(session);
        boolean moved = !Objects.equals(session.zone, zone);
        session.zone = zone;
        session.zoneInferred = false;
        flush();
        if (moved) {
            zoneChanged.fire(new SessionZoneChanged(session));
        }
        sessionChanged.fire(new SessionChanged(session.id()));
        SessionView after = SessionView.of(session);
        changes.record(TYPE, session.id(), "updated", before, after);
        return after;
    }

    private void flush() {
        try {
            sessions.flush();
        } catch (PersistenceException failure) {
            if (DatabaseConflicts.isDuplicate(failure, "uq_session_body_ordinal")) {
                throw ScheduleProblem.SESSION_EXISTS
                        .because(
                                "A session of this body with the same ordinal is there already. "
                                        + "Find it by GET /v1/sessions?body=…&ordinal=… (a stub with &stub=true) and change it.")
                        .build();
            }
            throw failure;
        }
    }
}
