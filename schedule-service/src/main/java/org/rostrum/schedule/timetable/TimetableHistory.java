package org.rostrum.schedule.timetable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.rostrum.commons.persistence.BeforeCommit;
import org.rostrum.commons.persistence.DatabaseTime;
import org.rostrum.commons.security.Caller;
import org.rostrum.schedule.meeting.JointEntry;
import org.rostrum.schedule.meeting.OrganizationOfWork;
import org.rostrum.schedule.meeting.OrganizationsOfWork;
import org.rostrum.schedule.meeting.TimetableChanging;

/**
 * Keeps each state of each timetable: whatever changes a meeting, an entry or the notes makes a version in the same
 * transaction, of the session's own table and of those of the sessions that share a meeting with it.
 */
@ApplicationScoped
class TimetableHistory {

    private final TimetableVersions versions;
    private final TimetableReader reader;
    private final OrganizationsOfWork organizations;
    private final BeforeCommit beforeCommit;
    private final Caller caller;
    private final DatabaseTime time;
    private final ObjectMapper json;

    TimetableHistory(
            TimetableVersions versions,
            TimetableReader reader,
            OrganizationsOfWork organizations,
            BeforeCommit beforeCommit,
            Caller caller,
            DatabaseTime time,
            ObjectMapper json) {
        this.versions = versions;
        this.reader = reader;
        this.organizations = organizations;
        this.beforeCommit = beforeCommit;
        this.caller = caller;
        this.time = time;
        this.json = json;
    }

    private record Work(UUID session) {}

    void follow(@Observes TimetableChanging change) {
        beforeCommit.once(new Work(change.session()), () -> keep(change.session()));
    }

    private void keep(UUID session) {
        versions.flush();
        OrganizationOfWork table = organizations.require(session);
        Timetable now = reader.of(table);
        Optional<TimetableVersion> before = versions.latest(session);
        SortedSet<UUID> sharing = sharing(now);
        before.map(version -> sharing(read(version))).ifPresent(sharing::addAll);
        add(now, before);
        // In one order for all, so that two changes that meet do not wait for each other.
        sharing.forEach(this::keepForSharing);
        versions.flush();
    }

    private void keepForSharing(UUID session) {
        OrganizationOfWork table = organizations.lock(session);
        if (table != null && add(reader.of(table), versions.latest(session))) {
            organizations.countChange(table);
        }
    }

    /** Whether the table differs from its latest version, so that there is another one now. */
    private boolean add(Timetable table, Optional<TimetableVersion> latest) {
        String content = written(table.withoutProceedings());
        if (latest.map(version -> version.content.equals(content))
                .orElse(table.meetings().isEmpty() && table.notes().isEmpty() && table.adoption() == null)) {
            return false;
        }
        TimetableVersion version = new TimetableVersion();
        version.key = new TimetableVersion.Key(
                table.session(), latest.map(previous -> previous.key.number()).orElse(0) + 1);
        version.content = content;
        version.recordedAt = time.now();
        version.recordedBy = caller.name();
        versions.persist(version);
        return true;
    }

    /** The other sessions of which items are taken up at the meetings that this session owns. */
    private static SortedSet<UUID> sharing(Timetable table) {
        SortedSet<UUID> others = new TreeSet<>();
        table.meetings().stream()
                .filter(meeting -> meeting.ownerSession().equals(table.session()))
                .flatMap(meeting -> meeting.entries().stream())
                .forEach(entry -> {
                    others.add(entry.sessionId());
                    entry.jointWith().stream().map(JointEntry::session).forEach(others::add);
                });
        others.remove(table.session());
        return others;
    }

    Timetable read(TimetableVersion version) {
        try {
            return json.readValue(version.content, Timetable.class);
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("A kept timetable cannot be read: " + version.content, cause);
        }
    }

    private String written(Timetable table) {
        try {
            return json.writeValueAsString(table);
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("A timetable cannot be written as JSON", cause);
        }
    }
}
