package org.rostrum.registry.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.rostrum.commons.figure.CountQuery;
import org.rostrum.commons.figure.DatabaseFigure;
import org.rostrum.registry.document.DocumentStatus;

/** How many documents the registry has, by status. A million are counted along an index in a fraction of a second. */
@ApplicationScoped
class DocumentFigure implements DatabaseFigure {

    private final CountQuery query;

    DocumentFigure(CountQuery query) {
        this.query = query;
    }

    @Override
    public String name() {
        return "rostrum.documents";
    }

    @Override
    public String description() {
        return "Documents by status";
    }

    @Override
    public Duration pace() {
        return Duration.ofMinutes(5);
    }

    @Override
    public List<Value> read() {
        return query.by(
                "status", EnumSet.allOf(DocumentStatus.class), "select status, count(*) from document group by status");
    }
}
