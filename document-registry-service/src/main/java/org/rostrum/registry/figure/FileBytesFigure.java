package org.rostrum.registry.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.rostrum.commons.figure.CountQuery;
import org.rostrum.commons.figure.DatabaseFigure;

/** How much the store of files holds: equal contents are kept once. */
@ApplicationScoped
class FileBytesFigure implements DatabaseFigure {

    private final CountQuery query;

    FileBytesFigure(CountQuery query) {
        this.query = query;
    }

    @Override
    public String name() {
        return "rostrum.document.file.bytes";
    }

    @Override
    public String description() {
        return "Bytes of different contents in the store of files";
    }

    @Override
    public Duration pace() {
        return Duration.ofMinutes(5);
    }

    @Override
    public List<Value> read() {
        return List.of(Value.of(query.one("select sum(size) from file_content")));
    }
}
