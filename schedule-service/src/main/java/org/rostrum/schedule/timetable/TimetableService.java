package org.rostrum.schedule.timetable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.rostrum.commons.changelog.ChangeLog;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.commons.persistence.DatabaseTime;
import org.rostrum.commons.request.MergePatch;
import org.rostrum.commons.table.CsvText;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;
import org.rostrum.schedule.ScheduleProblem;
import org.rostrum.schedule.meeting.MeetingService;
import org.rostrum.schedule.meeting.MeetingView;
import org.rostrum.schedule.meeting.OrganizationOfWork;
import org.rostrum.schedule.meeting.OrganizationsOfWork;
import org.rostrum.schedule.meeting.TimetableWarnings;
import org.rostrum.schedule.meeting.Timetables;

/** Shows, notes, adopts, releases and compares timetables, each change in one transaction. */
@ApplicationScoped
class TimetableService {

    private static final String TYPE = "organization-of-work";

    private final OrganizationsOfWork organizations;
    private final TimetableReader reader;
    private final MeetingService meetings;
    private final Timetables warnable;
    private final TimetableVersions versions;
    private final TimetableHistory history;
    private final ChangeLog changes;
    private final Conditions conditions;
    private final MergePatch patches;
    private final DatabaseTime time;
    private final ObjectMapper json;

    TimetableService(
            OrganizationsOfWork organizations,
            TimetableReader reader,
            MeetingService meetings,
            Timetables warnable,
            TimetableVersions versions,
            TimetableHistory history,
            ChangeLog changes,
            Conditions conditions,
            MergePatch patches,
            DatabaseTime time,
            ObjectMapper json) {
        this.organizations = organizations;
        this.reader = reader;
        this.meetings = meetings;
        this.warnable = warnable;
        this.versions = versions;
        this.history = history;
        this.changes = changes;
        this.conditions = conditions;
        this.patches = patches;
        this.time = time;
        this.json = json;
    }

    /** A table with the version its tag is made of, which counts more than the versions that are kept. */
    record Viewed(TimetableView view, long version) {}

    /** What of the table is not in its meetings. */
    public record Changeable(Map<String, LocalizedText> notes) {}

    @Transactional
    Viewed read(UUID session) {
        OrganizationOfWork table = organizations.require(session);
        return viewed(table, reader.of(table));
    }

    /** A table with what is known for its warnings; neighbours are asked after this transaction. */
    record ToBeWarned(Viewed table, TimetableWarnings.Known known) {}

    @Transactional
    ToBeWarned readForWarnings(UUID session) {
        OrganizationOfWork table = organizations.require(session);
        List<MeetingView> found = meetings.ofSessions(Set.of(session));
        List<MeetingView> own = found.stream()
                .filter(meeting -> meeting.ownerSession().equals(session))
                .toList();
        return new ToBeWarned(viewed(table, reader.of(table, found)), warnable.of(session, own));
    }

    @Transactional
    String csv(UUID session, Language language) {
        return CsvText.of(PrintedTable.of(reader.of(organizations.require(session)), language));
    }

    /** @throws RuntimeException 412, 428 */
    @Transactional
    void note(UUID session, JsonNode patch) {
        OrganizationOfWork table = organizations.require(session);
        conditions.requireMatch(table.version());
        Changeable before = new Changeable(table.notes());
        Changeable after = patches.apply(before, patch, Changeable.class);
        organizations.lockForChange(session);
        table.note(Objects.requireNonNullElse(after.notes(), Map.of()));
        organizations.flush();
        changes.record(TYPE, session, "updated", before, after);
    }

    /** @throws RuntimeException 409 if it was adopted and is unchanged since, 412 */
    @Transactional
    Viewed adopt(UUID session, AdoptionRequest request) {
        OrganizationOfWork table = organizations.require(session);
        conditions.requireMatchIfGiven(table.version());
        organizations.lockForChange(session);
        int latest = latestNumber(session);
        if (table.adoptedVersion() != null && table.adoptedVersion() >= latest) {
            throw ScheduleProblem.TIMETABLE_ADOPTED
                    .because("It was adopted as version %d, and nothing has changed since.".formatted(latest))
                    .with("version", latest)
                    .build();
        }
        Timetable before = reader.of(table);
        table.adopt(request.decision(), time.now(), latest + 1);
        organizations.flush();
        changes.record(
                TYPE, session, "adopted", before.adoption(), reader.of(table).adoption());
        // The version that this makes is written with the commit.
        return new Viewed(new TimetableView(latest + 1, false, reader.of(table)), table.version());
    }

    @Transactional
    Page<VersionView> versions(UUID session, boolean releasedOnly, PageRequest page) {
        organizations.require(session);
        int after = page.position(Integer::parseInt).orElse(0);
        return Page.cut(
                        versions.page(session, releasedOnly, after, page.rowsToRead()),
                        page.limit(),
                        version -> Integer.toString(version.key.number()))
                .map(version -> VersionView.of(version, null));
    }

    @Transactional
    VersionView version(UUID session, int number) {
        TimetableVersion version = versions.require(session, number);
        return VersionView.of(version, history.read(version));
    }

    /** Gives a version to delegations to plan by; one that was released stays as it was released. */
    @Transactional
    VersionView release(UUID session, int number, ReleaseRequest request) {
        // Of two who release at once, the second finds what the first has done.
        organizations.lock(session);
        TimetableVersion version = versions.require(session, number);
        if (version.releasedAt == null) {
            VersionView before = VersionView.of(version, null);
            version.releasedAt = time.now();
            version.remark = request.remark();
            versions.flush();
            changes.record(
                    "timetable-version", session + "/" + number, "released", before, VersionView.of(version, null));
        }
        return VersionView.of(version, null);
    }

    /** @throws RuntimeException 404 if one of the versions is not there */
    @Transactional
    DiffView diff(UUID session, int from, int to) {
        TimetableVersion one = versions.require(session, from);
        TimetableVersion other = versions.require(session, to);
        List<Difference> found = Differences.between(history.read(one), history.read(other));
        return new DiffView(from, to, found, patch(one, other));
    }

    private JsonNode patch(TimetableVersion from, TimetableVersion to) {
        try {
            return json.readTree(JsonDifference.between(from.content, to.content));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Viewed viewed(OrganizationOfWork table, Timetable shown) {
        int latest = latestNumber(table.sessionId());
        return new Viewed(
                new TimetableView(
                        latest == 0 ? null : latest,
                        table.adoptedVersion() != null && latest > table.adoptedVersion(),
                        shown),
                table.version());
    }

    private int latestNumber(UUID session) {
        return versions.latest(session).map(version -> version.key.number()).orElse(0);
    }
}
