package org.rostrum.schedule.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import org.rostrum.commons.security.Caller;
import org.rostrum.commons.security.Roles;
import org.rostrum.schedule.ScheduleProblem;
import org.rostrum.schedule.session.SessionAuthority;
import org.rostrum.web.WebProblem;

/** Who may have which feed: the meetings everybody who reads, a delegation's statements the delegation itself. */
@ApplicationScoped
class CalendarAuthority {

    private final Caller caller;
    private final SessionAuthority sessions;

    CalendarAuthority(Caller caller, SessionAuthority sessions) {
        this.caller = caller;
        this.sessions = sessions;
    }

    /** @throws RuntimeException 403 if the feed is not for the caller */
    void requireMayRead(Feed feed) {
        if (feed instanceof Feed.OfDelegation statements) {
            requireMayRead(statements);
        }
    }

    private void requireMayRead(Feed.OfDelegation feed) {
        if (caller.hasRole(Roles.SECRETARIAT, Roles.CHAIR, Roles.ADMIN)) {
            sessions.require(feed.session());
        } else if (!caller.hasRole(Roles.DELEGATE)) {
            throw WebProblem.FORBIDDEN
                    .because("The calendar of a delegation's statements is for the delegation, the secretariat and the"
                            + " chair.")
                    .build();
        } else if (!feed.delegation().equals(caller.delegation())) {
            throw ScheduleProblem.NOT_YOUR_DELEGATION
                    .because("This is the calendar of the delegation %s; yours is that of %s."
                            .formatted(feed.delegation(), caller.delegation() == null ? "none" : caller.delegation()))
                    .build();
        }
    }
}
