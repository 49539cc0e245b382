package org.rostrum.schedule.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import org.rostrum.commons.figure.CountQuery;
import org.rostrum.commons.figure.DatabaseFigure;
import org.rostrum.schedule.floor.Status;

/** How many requests for the floor there are at meetings that still go on or are to come, by where they stand. */
@ApplicationScoped
class InscriptionFigure implements DatabaseFigure {

    private final CountQuery query;

    InscriptionFigure(CountQuery query) {
        this.query = query;
    }

    @Override
    public String name() {
        return "rostrum.inscriptions";
    }

    @Override
    public String description() {
        return "Inscriptions of meetings whose floor is not closed, by status";
    }

    @Override
    public List<Value> read() {
        return query.by("status", EnumSet.allOf(Status.class), """
            select i.status, count(*) from inscription i join floor f on f.meeting_id = i.meeting_id
            where not f.closed group by i.status\
            """);
    }
}
