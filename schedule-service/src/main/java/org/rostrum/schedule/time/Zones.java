package org.rostrum.schedule.time;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TimeZone;
import java.util.TreeSet;

/**
 * The zones of the IANA database in the JDK, old names (links) included. {@link ZoneId#getAvailableZoneIds} is not taken at
 * its word: a library in the process can add ids of its own there, as ical4j does, and not all of them lead to rules.
 */
public final class Zones {

    private static final SortedSet<String> KNOWN = known();

    private Zones() {}

    private static SortedSet<String> known() {
        SortedSet<String> names = new TreeSet<>(Arrays.asList(TimeZone.getAvailableIDs()));
        names.retainAll(ZoneId.getAvailableZoneIds());
        return names;
    }

    public static boolean isKnown(String name) {
        return KNOWN.contains(name);
    }

    /** All names, in their order. */
    public static SortedSet<String> names() {
        return new TreeSet<>(KNOWN);
    }
}
