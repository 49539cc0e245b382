package org.rostrum.schedule.inscription;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.rostrum.schedule.floor.ListKey;
import org.rostrum.schedule.floor.SpeakersList;

/** The table of lists of speakers that somebody has touched. */
@ApplicationScoped
class ListRows implements PanacheRepositoryBase<ListRow, ListRow.Key> {

    List<ListRow> of(UUID meeting) {
        return list("key.meetingId", meeting);
    }

    /** Counts the decisions on a list; 0 while nobody has touched it. */
    long version(UUID meeting, ListKey list) {
        return findByIdOptional(ListRow.Key.of(meeting, list))
                .map(row -> row.version)
                .orElse(0L);
    }

    void write(UUID meeting, ListKey list, SpeakersList value) {
        ListRow.Key key = ListRow.Key.of(meeting, list);
        ListRow row = findByIdOptional(key).orElseGet(() -> new ListRow(key));
        row.set(value);
        persist(row);
    }
}
