package org.rostrum.schedule.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.rostrum.commons.figure.CountQuery;
import org.rostrum.commons.figure.DatabaseFigure;

/** The remote time of all meetings whose floor is not closed, as of the latest decision on each. */
@ApplicationScoped
class RemoteTimeFigure implements DatabaseFigure {

    private enum Account {
        ALLOTTED("allotted_seconds"),
        OVERRIDDEN("overridden_seconds"),
        USED("used_seconds"),
        RUNNING("running_seconds"),
        RESERVED("reserved_seconds"),
        WAITING("waiting_seconds"),
        OVERRUN("overrun_seconds");

        private final String column;

        Account(String column) {
            this.column = column;
        }
    }

    private final CountQuery query;

    RemoteTimeFigure(CountQuery query) {
        this.query = query;
    }

    @Override
    public String name() {
        return "rostrum.remote.time.seconds";
    }

    @Override
    public String description() {
        return "Seconds of remote time of meetings whose floor is not closed, by account";
    }

    @Override
    public List<Value> read() {
        return Arrays.stream(Account.values())
                .map(account -> Value.of(
                        "account",
                        account.name().toLowerCase(Locale.ROOT),
                        query.one("select sum(%s) from floor where not closed".formatted(account.column))))
                .toList();
    }
}
