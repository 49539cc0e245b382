package org.rostrum.schedule.meeting;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.rostrum.schedule.session.Session;
import org.rostrum.schedule.time.Slot;
import org.rostrum.schedule.time.TimetablePolicy;

/** The warnings that follow from a meeting and its session alone, so that they are part of the meeting's version. */
final class OwnWarnings {

    private OwnWarnings() {}

    static List<MeetingWarning> of(Meeting meeting, Session owner) {
        List<MeetingWarning> warnings = new ArrayList<>();
        if (meeting.state == MeetingState.CANCELLED) {
            return warnings;
        }
        TimetablePolicy policy = owner.policies().timetable();
        ZoneId zone = owner.zoneId();
        Slot slot = meeting.slot();
        if (policy.isTooLong(slot)) {
            warnings.add(MeetingWarning.of(
                    "longer-than-usual",
                    "It takes %d seconds; the session's meetings take %d at most."
                            .formatted(slot.length().toSeconds(), policy.longestSeconds())));
        }
        if (!policy.isWithinASlot(slot, zone)) {
            warnings.add(MeetingWarning.of(
                    "outside-slots",
                    "It lies outside the slots of the day: %s."
                            .formatted(policy.slots().stream()
                                    .map(one -> one.from() + "–" + one.until())
                                    .toList())));
        }
        if (!TimetablePolicy.isOnADayFrom(owner.startDate(), owner.endDate(), slot.start(), zone)
                || !TimetablePolicy.isOnADayFrom(
                        owner.startDate(), owner.endDate(), slot.end().minusNanos(1), zone)) {
            warnings.add(MeetingWarning.of(
                    "outside-session",
                    "The session lasts from %s to %s.".formatted(owner.startDate(), owner.endDate())));
        }
        return warnings;
    }
}
