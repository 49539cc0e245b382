package org.rostrum.schedule.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import org.rostrum.commons.figure.CountQuery;
import org.rostrum.commons.figure.DatabaseFigure;
import org.rostrum.schedule.meeting.MeetingState;

/** How many meetings there are, by state. */
@ApplicationScoped
class MeetingFigure implements DatabaseFigure {

    private final CountQuery query;

    MeetingFigure(CountQuery query) {
        this.query = query;
    }

    @Override
    public String name() {
        return "rostrum.meetings";
    }

    @Override
    public String description() {
        return "Meetings by state";
    }

    @Override
    public List<Value> read() {
        return query.by(
                "state", EnumSet.allOf(MeetingState.class), "select state, count(*) from meeting group by state");
    }
}
