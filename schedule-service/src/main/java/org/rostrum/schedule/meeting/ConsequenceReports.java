package org.rostrum.schedule.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.rostrum.schedule.meeting.Consequences.Feed;
import org.rostrum.schedule.meeting.Consequences.JointSession;
import org.rostrum.schedule.session.Session;
import org.rostrum.schedule.session.Sessions;

/** Says what a change of a meeting leads to. */
@ApplicationScoped
class ConsequenceReports {

    private final Sessions sessions;
    private final MeetingService service;
    private final Overlaps overlaps;

    ConsequenceReports(Sessions sessions, MeetingService service, Overlaps overlaps) {
        this.sessions = sessions;
        this.service = service;
        this.overlaps = overlaps;
    }

    /**
     * @param before as it was
     * @param meeting as it is now
     * @param floor null where nothing happens to it
     */
    Consequences of(MeetingView before, Meeting meeting, FloorEffect floor) {
        Map<UUID, Set<String>> items = itemsOf(meeting);
        Session owner = sessions.require(meeting.ownerSession);
        List<Session> joint =
                meeting.jointSessions().stream().map(sessions::require).toList();
        return new Consequences(
                Consequences.Placement.of(before),
                service.viewed(meeting).view().with(overlaps.of(meeting)),
                floor,
                feeds(owner, joint, items, floor),
                joint.stream()
                        .map(session -> new JointSession(
                                session.id(),
                                session.body(),
                                session.bodyPrefix(),
                                session.title(),
                                List.copyOf(items.get(session.id()))))
                        .toList());
    }

    /** The numbers of the items taken up, by session. */
    private static Map<UUID, Set<String>> itemsOf(Meeting meeting) {
        Map<UUID, Set<String>> items = new TreeMap<>();
        for (MeetingEntry entry : meeting.entries) {
            items.computeIfAbsent(entry.sessionId, session -> new TreeSet<>()).add(entry.item);
            for (JointEntry joint : entry.jointWith) {
                Set<String> others = items.computeIfAbsent(joint.session(), session -> new TreeSet<>());
                joint.items().numbers().forEach(number -> others.add(number.text()));
            }
        }
        return items;
    }

    private static List<Feed> feeds(
            Session owner, List<Session> joint, Map<UUID, Set<String>> items, FloorEffect floor) {
        List<Session> all = new ArrayList<>(List.of(owner));
        all.addAll(joint);
        Set<Feed> feeds = new LinkedHashSet<>();
        all.forEach(session -> feeds.add(Feed.ofSession(session.id())));
        all.forEach(session -> feeds.add(Feed.ofBody(session.body(), session.bodyPrefix())));
        items.forEach((session, numbers) -> numbers.forEach(number -> feeds.add(Feed.ofItem(session, number))));
        if (floor != null) {
            for (FloorEffect.Speaker speaker : floor.delegations()) {
                feeds.add(Feed.ofDelegation(owner.id(), speaker.delegation()));
                feeds.add(Feed.ofDelegation(speaker.session(), speaker.delegation()));
            }
        }
        return List.copyOf(feeds);
    }
}
