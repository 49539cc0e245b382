package org.rostrum.schedule.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.TimeZone;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * A zone as a calendar describes it (RFC 5545 section 3.6.5), from the rules by which this service computes its times:
 * were it from another edition of the time zone database, the same meeting could stand at two times.
 */
final class ZoneComponent {

    private ZoneComponent() {}

    /** The zone with every change of clocks from the last before {@code first} to the next after {@code last}. */
    static VTimeZone of(ZoneId zone, Instant first, Instant last) {
        ZoneRules rules = zone.getRules();
        VTimeZone component = new VTimeZone();
        component.add(new TzId(zone.getId()));
        // "before or at": the previous transition of the instant after.
        ZoneOffsetTransition change = rules.previousTransition(first.plusNanos(1));
        if (change == null) {
            ZoneOffset always = rules.getOffset(first);
            component.add(observance(zone, first, LocalDateTime.of(1970, 1, 1, 0, 0), always, always));
            change = rules.nextTransition(first);
        }
        boolean more = change != null;
        while (more) {
            component.add(observance(
                    zone,
                    change.getInstant(),
                    change.getDateTimeBefore(),
                    change.getOffsetBefore(),
                    change.getOffsetAfter()));
            boolean reached = change.getInstant().isAfter(last);
            change = rules.nextTransition(change.getInstant());
            more = !reached && change != null;
        }
        return component;
    }

    private static Observance observance(
            ZoneId zone, Instant onset, LocalDateTime start, ZoneOffset before, ZoneOffset after) {
        boolean daylight = zone.getRules().isDaylightSavings(onset);
        Observance observance = daylight ? new Daylight() : new Standard();
        observance.add(new DtStart<>(start));
        observance.add(new TzOffsetFrom(before));
        observance.add(new TzOffsetTo(after));
        observance.add(new TzName(TimeZone.getTimeZone(zone).getDisplayName(daylight, TimeZone.SHORT, Locale.ENGLISH)));
        return observance;
    }
}
