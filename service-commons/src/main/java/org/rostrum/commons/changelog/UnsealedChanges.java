package org.rostrum.commons.changelog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.rostrum.commons.figure.CountQuery;
import org.rostrum.commons.figure.DatabaseFigure;

/** How far the sealer is behind: committed changes that readers of the change log do not see yet. */
@ApplicationScoped
class UnsealedChanges implements DatabaseFigure {

    /** Whether there are more does not matter to anybody, and counting them would take long. */
    private static final int COUNTED = 100_000;

    private final CountQuery query;

    UnsealedChanges(CountQuery query) {
        this.query = query;
    }

    @Override
    public String name() {
        return "rostrum.changes.unsealed";
    }

    @Override
    public String description() {
        return "Committed changes without a sequence, counted up to 100,000";
    }

    @Override
    public List<Value> read() {
        return List.of(Value.of(
                query.one("select count(*) from (select 1 from change_log where sequence is null limit %d) unsealed"
                        .formatted(COUNTED))));
    }
}
