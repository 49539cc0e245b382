package org.rostrum.agenda.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import org.rostrum.agenda.importing.ImportState;
import org.rostrum.commons.figure.CountQuery;
import org.rostrum.commons.figure.DatabaseFigure;

/** How many imports there are, by state: a failed one waits for somebody. */
@ApplicationScoped
class ImportFigure implements DatabaseFigure {

    private final CountQuery query;

    ImportFigure(CountQuery query) {
        this.query = query;
    }

    @Override
    public String name() {
        return "rostrum.imports";
    }

    @Override
    public String description() {
        return "Imports by state";
    }

    @Override
    public List<Value> read() {
        return query.by(
                "state", EnumSet.allOf(ImportState.class), "select state, count(*) from agenda_import group by state");
    }
}
