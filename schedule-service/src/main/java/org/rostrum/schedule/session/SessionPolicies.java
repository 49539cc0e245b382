package org.rostrum.schedule.session;

import org.rostrum.schedule.floor.FloorPolicy;
import org.rostrum.schedule.remotetime.RemoteTimePolicy;

/** The rules under which a session meets; what is not said is the standard. */
public record SessionPolicies(RemoteTimePolicy remoteTime, FloorPolicy floor) {

    public static final SessionPolicies STANDARD = new SessionPolicies(null, null);

    public SessionPolicies {
        remoteTime = remoteTime == null ? RemoteTimePolicy.STANDARD : remoteTime;
        floor = floor == null ? FloorPolicy.STANDARD : floor;
    }
}
