package org.rostrum.schedule.inscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.rostrum.commons.persistence.DatabaseTime;
import org.rostrum.schedule.floor.FloorStatistics;
import org.rostrum.schedule.floor.Place;
import org.rostrum.schedule.inscription.StatisticsView.Property;
import org.rostrum.schedule.inscription.StatisticsView.Row;
import org.rostrum.schedule.meeting.Meetings;
import org.rostrum.schedule.session.Sessions;

/** Counts what came of the requests for the floor of a meeting, or of all meetings of a session. */
@ApplicationScoped
class Statistics {

    private static final Map<Property, Function<Place, String>> PROPERTIES = Map.of(
            Property.DELEGATION, place -> place.speaker().delegation(),
            Property.GROUP, place -> place.speaker().group(),
            Property.MODE, place -> place.request().mode().name(),
            Property.ITEM, place -> place.list().item());

    private final Floors floors;
    private final Inscriptions inscriptions;
    private final Meetings meetings;
    private final Sessions sessions;
    private final DatabaseTime time;

    Statistics(Floors floors, Inscriptions inscriptions, Meetings meetings, Sessions sessions, DatabaseTime time) {
        this.floors = floors;
        this.inscriptions = inscriptions;
        this.meetings = meetings;
        this.sessions = sessions;
        this.time = time;
    }

    /** @throws RuntimeException 404 if there is no such meeting */
    @Transactional
    StatisticsView ofMeeting(UUID meeting) {
        floors.require(meeting);
        return of(inscriptions.places(List.of(meeting)));
    }

    /** @throws RuntimeException 404 if there is no such session */
    @Transactional
    StatisticsView ofSession(UUID session) {
        return of(inscriptions.places(
                meetings.idsOwnedBy(sessions.require(session).id())));
    }

    private StatisticsView of(Collection<Place> places) {
        Instant now = time.now();
        List<Row> rows = new ArrayList<>();
        for (Property property : Property.values()) {
            FloorStatistics.by(PROPERTIES.get(property), Comparator.naturalOrder(), places, now)
                    .forEach((value, line) -> rows.add(new Row(property, value, line)));
        }
        return new StatisticsView(FloorStatistics.total(places, now), rows);
    }
}
