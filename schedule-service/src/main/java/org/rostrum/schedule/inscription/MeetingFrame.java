package org.rostrum.schedule.inscription;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.rostrum.schedule.floor.FloorPolicy;
import org.rostrum.schedule.floor.FloorPolicy.ReplyTime;
import org.rostrum.schedule.floor.ListKey;
import org.rostrum.schedule.meeting.Meeting;
import org.rostrum.schedule.meeting.Meetings;
import org.rostrum.schedule.session.Session;
import org.rostrum.schedule.session.SessionPolicies;

/** What the floor has to know of its meeting: the policies that rule it, its lists, its end. */
record MeetingFrame(Meeting meeting, Session owner) {

    FloorPolicy policy() {
        return owner.policies().floor();
    }

    /** Whose requests are taken. */
    SessionPolicies.DelegationList delegations() {
        return owner.policies().delegations();
    }

    /** The items taken up, in the order of the table. */
    List<ListKey> lists() {
        return meeting.itemsTaken().stream()
                .map(taken -> new ListKey(taken.session(), taken.item()))
                .toList();
    }

    /** From when the floor runs: while the meeting is open now, before that its start. */
    Instant from(Instant now) {
        boolean started = meeting.openedAt() != null
                || now.isAfter(meeting.slot().start())
                        && now.isBefore(meeting.slot().end());
        return started ? now : meeting.slot().start();
    }

    /**
     * When the floor ends: with the meeting or with interpretation, whichever comes first. A meeting opened when its
     * time was over, as those of the past, has its full length from then.
     */
    Instant endsAt() {
        Instant opened = meeting.openedAt();
        Duration length = meeting.scheduledTime();
        Instant end = opened != null && !opened.isBefore(meeting.slot().end())
                ? opened.plus(length)
                : meeting.slot().end();
        return Stream.of(Optional.of(end), Optional.ofNullable(interpretationEndsAt()))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /**
     * When the interpreters leave; null if not before the end. At a meeting opened when its time was over, they leave as
     * long after it was opened as they would have left after its start.
     */
    Instant interpretationEndsAt() {
        Instant ends = meeting.interpretationEndsAt();
        boolean late = meeting.openedAt() != null
                && !meeting.openedAt().isBefore(meeting.slot().end());
        return ends == null || !late
                ? ends
                : meeting.openedAt().plus(Duration.between(meeting.slot().start(), ends));
    }

    /** The later meeting of the day at which rights of reply under an item are heard; null if at this one (rule 17). */
    UUID repliesHeardAt(ListKey list, Meetings meetings) {
        if (policy().replies() == ReplyTime.END_OF_MEETING) {
            return null;
        }
        ZoneId zone = owner.zoneId();
        return meetings.after(meeting).stream()
                .filter(later -> later.slot()
                        .start()
                        .atZone(zone)
                        .toLocalDate()
                        .equals(meeting.slot().start().atZone(zone).toLocalDate()))
                .filter(later -> takesUp(later, list))
                .map(Meeting::id)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    /** Null stays null. */
    OffsetDateTime inZone(Instant moment) {
        return moment == null ? null : moment.atZone(owner.zoneId()).toOffsetDateTime();
    }

    static boolean takesUp(Meeting meeting, ListKey list) {
        return meeting.itemsTaken().contains(new Meeting.ItemTaken(list.session(), list.item()));
    }
}
