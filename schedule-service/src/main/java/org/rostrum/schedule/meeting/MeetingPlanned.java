package org.rostrum.schedule.meeting;

import org.rostrum.schedule.session.SessionPolicies;

/**
 * Told within the transaction that plans a meeting, so that what belongs to every meeting is created with it.
 *
 * @param policies of the owner session
 */
public record MeetingPlanned(Meeting meeting, SessionPolicies policies) {}
