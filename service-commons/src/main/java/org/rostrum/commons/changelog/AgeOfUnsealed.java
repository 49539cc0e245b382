package org.rostrum.commons.changelog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.rostrum.commons.figure.CountQuery;
import org.rostrum.commons.figure.DatabaseFigure;

/** For how long the oldest change has waited for the sealer, on the database's clock. */
@ApplicationScoped
class AgeOfUnsealed implements DatabaseFigure {

    private final CountQuery query;

    AgeOfUnsealed(CountQuery query) {
        this.query = query;
    }

    @Override
    public String name() {
        return "rostrum.changes.unsealed.age.seconds";
    }

    @Override
    public String description() {
        return "Seconds for which the oldest committed change has had no sequence; 0 where all have one";
    }

    @Override
    public List<Value> read() {
        return List.of(Value.of(query.one("""
            select coalesce(greatest(0, timestampdiff(microsecond,
                (select changed_at from change_log where sequence is null order by position limit 1),
                utc_timestamp(6))), 0) / 1000000\
            """)));
    }
}
