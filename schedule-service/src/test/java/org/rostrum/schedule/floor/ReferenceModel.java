package org.rostrum.schedule.floor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * The remote time of a meeting as a plain bookkeeper would keep it: a list of entries, sums made anew each time, strictly
 * first come first served. Written beside the floor, not from it, so that the two can disagree.
 */
final class ReferenceModel {

    /** One line in the book. */
    static final class Entry {
        final UUID id;
        final int order;
        boolean remote;
        String state;
        int asked;
        int granted;
        int spoken;
        boolean clockRuns;
        int absences;

        Entry(UUID id, int order, boolean remote, int asked) {
            this.id = id;
            this.order = order;
            this.remote = remote;
            this.asked = asked;
        }
    }

    final List<Entry> book = new ArrayList<>();
    int cap;

    ReferenceModel(int allotted) {
        cap = allotted;
    }

    Entry entry(UUID id) {
        return book.stream().filter(entry -> entry.id.equals(id)).findFirst().orElseThrow();
    }

    /** Everything that is spent, promised or being spoken. */
    int taken() {
        int taken = 0;
        for (Entry entry : book) {
            if (entry.remote) {
                taken += switch (entry.state) {
                    case "ACCEPTED" -> entry.granted;
                    case "SPEAKING", "PAUSED" -> Math.max(entry.granted, entry.spoken);
                    case "DELIVERED" -> entry.spoken;
                    default -> 0;
                };
            }
        }
        return taken;
    }

    void ask(UUID id, boolean remote, int seconds) {
        Entry entry = new Entry(id, book.size(), remote, seconds);
        entry.state = remote ? "WAITING" : "ACCEPTED";
        entry.granted = remote ? 0 : seconds;
        book.add(entry);
        promote();
    }

    void withdraw(UUID id) {
        entry(id).state = "WITHDRAWN";
        promote();
    }

    void switchMode(UUID id) {
        Entry entry = entry(id);
        entry.remote = !entry.remote;
        entry.state = entry.remote ? "WAITING" : "ACCEPTED";
        entry.granted = entry.remote ? 0 : Math.max(entry.asked, entry.granted);
        promote();
    }

    void give(UUID id) {
        Entry entry = entry(id);
        entry.state = "SPEAKING";
        entry.spoken = 0;
        entry.clockRuns = true;
    }

    void pause(UUID id) {
        entry(id).state = "PAUSED";
        entry(id).clockRuns = false;
    }

    void resume(UUID id) {
        entry(id).state = "SPEAKING";
        entry(id).clockRuns = true;
    }

    void end(UUID id) {
        entry(id).state = "DELIVERED";
        entry(id).clockRuns = false;
        promote();
    }

    void absent(UUID id) {
        Entry entry = entry(id);
        entry.clockRuns = false;
        entry.state = entry.absences == 0 ? "ACCEPTED" : "LAPSED";
        entry.absences++;
        promote();
    }

    void grant(UUID id, int seconds, boolean endangered) {
        Entry entry = entry(id);
        cap += entry.remote ? seconds : 0;
        if (entry.state.equals("WAITING")) {
            entry.state = "ACCEPTED";
            entry.granted = entry.asked;
        } else if (!endangered) {
            entry.granted += seconds;
        }
        promote();
    }

    void allot(int difference) {
        cap += difference;
        promote();
    }

    void pass(int seconds) {
        book.stream().filter(entry -> entry.clockRuns).forEach(entry -> entry.spoken += seconds);
    }

    private void promote() {
        List<Entry> waiting = book.stream()
                .filter(entry -> entry.state.equals("WAITING"))
                .sorted(Comparator.comparing(entry -> entry.order))
                .toList();
        for (Entry entry : waiting) {
            if (taken() + entry.asked > cap) {
                return;
            }
            entry.state = "ACCEPTED";
            entry.granted = entry.asked;
        }
    }
}
