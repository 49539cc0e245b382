package org.rostrum.registry.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.rostrum.commons.figure.CountQuery;
import org.rostrum.commons.figure.DatabaseFigure;

/** How many language versions there are. */
@ApplicationScoped
class FileFigure implements DatabaseFigure {

    private final CountQuery query;

    FileFigure(CountQuery query) {
        this.query = query;
    }

    @Override
    public String name() {
        return "rostrum.document.files";
    }

    @Override
    public String description() {
        return "Language versions of documents";
    }

    @Override
    public Duration pace() {
        return Duration.ofMinutes(5);
    }

    @Override
    public List<Value> read() {
        return List.of(Value.of(query.one("select count(*) from document_file")));
    }
}
