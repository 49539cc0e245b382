package org.rostrum.schedule.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostrum.commons.changelog.ChangeLog;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.commons.persistence.DatabaseConflicts;
import org.rostrum.schedule.ScheduleProblem;
import org.rostrum.schedule.meeting.MeetingDetails.PlannedEntry;
import org.rostrum.schedule.session.Session;
import org.rostrum.schedule.session.SessionCreated;
import org.rostrum.schedule.session.SessionFrameChanged;
import org.rostrum.schedule.session.SessionZoneChanged;
import org.rostrum.schedule.session.Sessions;

/** Plans meetings, each in one transaction with its floor and its row in the change log. */
@ApplicationScoped
public class MeetingService {

    private final Meetings meetings;
    private final Sessions sessions;
    private final OrganizationsOfWork organizations;
    private final Bookings bookings;
    private final Event<MeetingPlanned> planned;
    private final ChangeLog changes;

    public MeetingService(
            Meetings meetings,
            Sessions sessions,
            OrganizationsOfWork organizations,
            Bookings bookings,
            Event<MeetingPlanned> planned,
            ChangeLog changes) {
        this.meetings = meetings;
        this.sessions = sessions;
        this.organizations = organizations;
        this.bookings = bookings;
        this.planned = planned;
        this.changes = changes;
    }

    void giveTimetable(@Observes SessionCreated event) {
        organizations.persist(new OrganizationOfWork(event.session().id()));
    }

    /** Their wall times are shown in the zone of the session, which is another now. */
    void showInZone(@Observes SessionZoneChanged event) {
        UUID session = event.session().id();
        organizations.lockForChange(session);
        meetings.countChangeOfAll(session);
    }

    /** Their warnings follow from it. */
    void warnAnew(@Observes SessionFrameChanged event) {
        UUID session = event.session().id();
        organizations.lockForChange(session);
        meetings.countChangeOfAll(session);
    }

    /** @param session whose meetings, joint ones included; null for all */
    @Transactional
    public Page<MeetingView> list(UUID session, PageRequest page) {
        Optional<Place> after = page.position(Place::of);
        Page<Meeting> found = Page.cut(
                meetings.page(
                        session,
                        after.map(Place::start).orElse(null),
                        after.map(Place::id).orElse(null),
                        page.rowsToRead()),
                page.limit(),
                meeting -> new Place(meeting.start, meeting.id()).text());
        return new Page<>(views(found.data()), found.next());
    }

    /** All meetings of several sessions, joint ones included, in order of time. */
    @Transactional
    public List<MeetingView> ofSessions(Collection<UUID> sessions) {
        return views(meetings.ofSessions(sessions));
    }

    @Transactional
    public Viewed read(UUID id) {
        return viewed(meetings.require(id));
    }

    /** What the database can compare. */
    static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");

    static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /** A meeting's place in the order of time. */
    private record Place(Instant start, UUID id) {

        static Place of(String text) {
            int bar = text.indexOf('|');
            Instant start = Instant.parse(text.substring(0, Math.max(bar, 0)));
            if (start.isBefore(EARLIEST) || start.isAfter(LATEST)) {
                throw new IllegalArgumentException("No meeting starts at " + start);
            }
            return new Place(start, UUID.fromString(text.substring(bar + 1)));
        }

        String text() {
            return start + "|" + id;
        }
    }

    /** A meeting with the version its tag is made of. */
    public record Viewed(MeetingView view, long version) {}

    /**
     * @param itemIds ids of the items by session and number, as far as the sessions have agendas
     * @throws RuntimeException 409 if the session has a meeting of this number or start already, or another meeting has
     *     the room or a team; 422 for an unknown session, room or team, or a wall time that is none or two
     */
    @Transactional
    public Viewed plan(MeetingDetails details, Map<UUID, Map<String, UUID>> itemIds) {
        Session owner = known(details.ownerSession());
        organizations.lockForChange(owner.id());
        Meeting meeting = new Meeting();
        meeting.ownerSession = owner.id();
        meeting.number = details.number();
        meeting.place(WallTimes.slot(details, owner.zoneId()));
        meeting.timeAsPrinted = details.timeAsPrinted();
        bookings.take(meeting.id(), meeting.slot(), details.roomId(), details.interpretationTeams());
        meeting.roomId = details.roomId();
        meeting.room =
                details.room() == null && details.roomId() != null ? bookings.nameOf(details.roomId()) : details.room();
        meeting.teams = new HashSet<>(details.interpretationTeams());
        for (PlannedEntry entry : details.entries()) {
            add(entry, meeting, itemIds);
        }
        save(meeting);
        meetings.countChangeOfContinued(meeting);
        planned.fire(new MeetingPlanned(meeting, owner.policies()));
        Viewed viewed = viewed(meeting);
        changes.created("meeting", meeting.id(), viewed.view());
        return viewed;
    }

    MeetingEntry add(PlannedEntry planned, Meeting meeting, Map<UUID, Map<String, UUID>> itemIds) {
        MeetingEntry entry = new MeetingEntry();
        entry.meeting = meeting;
        entry.position = meeting.entries.size() + 1;
        describe(entry, planned, itemIds);
        meeting.entries.add(entry);
        return entry;
    }

    void describe(MeetingEntry entry, PlannedEntry planned, Map<UUID, Map<String, UUID>> itemIds) {
        entry.sessionId = planned.sessionId() == null
                ? entry.meeting.ownerSession
                : known(planned.sessionId()).id();
        entry.item = planned.item().text();
        entry.itemId = itemIds.getOrDefault(entry.sessionId, Map.of()).get(entry.item);
        entry.title = planned.title();
        entry.continued = planned.continued();
        entry.notes = planned.notes();
        planned.jointWith().forEach(joint -> known(joint.session()));
        if (!entry.jointWith.equals(planned.jointWith())) {
            entry.jointWith = new ArrayList<>(planned.jointWith());
        }
    }

    /**
     * A meeting, read when nobody else can change one of its session's.
     *
     * @throws RuntimeException 404 if there is none
     */
    Meeting forChange(UUID id) {
        organizations.lockForChange(meetings.ownerOf(id));
        return meetings.require(id);
    }

    @Transactional
    public UUID ownerOf(UUID id) {
        return meetings.ownerOf(id);
    }

    /** @throws RuntimeException 409 if the session has a meeting of this number or start already */
    void save(Meeting meeting) {
        try {
            meetings.persistAndFlush(meeting);
        } catch (PersistenceException failure) {
            if (DatabaseConflicts.isDuplicate(failure, "uq_meeting_number")
                    || DatabaseConflicts.isDuplicate(failure, "uq_meeting_start")) {
                throw ScheduleProblem.MEETING_EXISTS
                        .because("Meeting %d or the start %s is taken in this session. See GET /v1/meetings?session=%s."
                                .formatted(meeting.number, meeting.start, meeting.ownerSession))
                        .build();
            }
            throw failure;
        }
    }

    /** The session, which the caller named in a body: 422 if there is none. */
    private Session known(UUID id) {
        return sessions.findByIdOptional(id).orElseThrow(() -> ScheduleProblem.UNKNOWN_SESSION
                .because("There is no session %s. GET /v1/sessions lists them, &stub=true those known only by name."
                        .formatted(id))
                .with("session", id)
                .build());
    }

    Viewed viewed(Meeting meeting) {
        return new Viewed(views(List.of(meeting)).getFirst(), meeting.version());
    }

    /** The views of several meetings with a fixed number of statements, however many there are. */
    List<MeetingView> views(List<Meeting> found) {
        var takenUpBefore = meetings.entriesTakenUpBefore(found);
        Map<UUID, Session> owners =
                sessions
                        .list(
                                "id in ?1",
                                found.stream()
                                        .map(Meeting::ownerSession)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Session::id, session -> session));
        return found.stream()
                .map(meeting -> MeetingView.of(meeting, owners.get(meeting.ownerSession), takenUpBefore))
                .toList();
    }
}
