package org.rostrum.schedule.session;

import org.rostrum.schedule.floor.FloorPolicy;
import org.rostrum.schedule.remotetime.RemoteTimePolicy;
import org.rostrum.schedule.time.TimetablePolicy;

/**
 * The rules under which a session meets; what is not said is the standard.
 *
 * @param timetable when it usually meets
 * @param delegations who may ask for the floor; {@code OPEN} unless told
 */
public record SessionPolicies(
        RemoteTimePolicy remoteTime, FloorPolicy floor, TimetablePolicy timetable, DelegationList delegations) {

    public static final SessionPolicies STANDARD = new SessionPolicies(null, null, null, null);

    /** Which codes of delegations are taken. */
    public enum DelegationList {
        /** Any code. */
        OPEN,
        /** Only those of {@code /v1/delegations}. */
        CLOSED
    }

    public SessionPolicies {
        remoteTime = remoteTime == null ? RemoteTimePolicy.STANDARD : remoteTime;
        floor = floor == null ? FloorPolicy.STANDARD : floor;
        timetable = timetable == null ? TimetablePolicy.STANDARD : timetable;
        delegations = delegations == null ? DelegationList.OPEN : delegations;
    }
}
