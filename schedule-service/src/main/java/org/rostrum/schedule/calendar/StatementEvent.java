package org.rostrum.schedule.calendar;

import java.time.Instant;
import org.rostrum.schedule.inscription.Statements.Statement;

/**
 * What calendars show of a statement.
 *
 * @param meeting at which it is made
 * @param sequence raised whenever the request or what is shown of its meeting changes
 */
record StatementEvent(Statement statement, MeetingEvent meeting, int sequence, Instant changedAt) {}
