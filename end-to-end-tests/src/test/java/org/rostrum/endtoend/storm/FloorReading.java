package org.rostrum.endtoend.storm;

import java.util.ArrayList;
import java.util.List;

/**
 * The remote time of a meeting as one statement found it: the figures, and beside them what the requests for the floor add
 * up to. All in seconds.
 *
 * @param overridden by which the chair has added
 * @param running of whoever speaks, at the latest decision
 * @param overrun by which delivery passes what there is
 * @param acceptedGrants what accepted remote requests were granted
 * @param begunGrants what remote statements under way were granted
 * @param spoken of ended remote statements
 * @param spokenWithinGrants the same without what each spoke beyond its grant
 */
record FloorReading(
        String meeting,
        int allotted,
        int overridden,
        int used,
        int running,
        int reserved,
        int overrun,
        int acceptedGrants,
        int begunGrants,
        int spoken,
        int spokenWithinGrants) {

    /** What was promised, by whatever decision; only delivery may take more than this. */
    int promised() {
        return acceptedGrants + begunGrants + spokenWithinGrants;
    }

    /** Floor rule 6, said of the requests themselves: no decision promises more than there is. */
    boolean isOverbooked() {
        return promised() > allotted + overridden;
    }

    /** What is wrong with the reading, in sentences; empty if nothing is. */
    List<String> wrongs() {
        List<String> wrongs = new ArrayList<>();
        if (isOverbooked()) {
            wrongs.add("Rule 6: %d s were promised of %d s".formatted(promised(), allotted + overridden));
        }
        if (reserved != acceptedGrants) {
            wrongs.add("Rule 5: reserved are %d s, granted to the accepted %d s".formatted(reserved, acceptedGrants));
        }
        if (used != spoken) {
            wrongs.add("Rule 5: used are %d s, spoken %d s".formatted(used, spoken));
        }
        if (running < begunGrants) {
            wrongs.add("Rule 5: running are %d s, less than the limit of %d s".formatted(running, begunGrants));
        }
        int beyond = Math.max(0, used + running + reserved - allotted - overridden);
        if (overrun != beyond) {
            wrongs.add("Rule 6: the overrun is told as %d s and is %d s".formatted(overrun, beyond));
        }
        return wrongs.stream()
                .map(wrong -> "Meeting %s: %s. %s".formatted(meeting, wrong, this))
                .toList();
    }
}
