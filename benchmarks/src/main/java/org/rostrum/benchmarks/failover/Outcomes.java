package org.rostrum.benchmarks.failover;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostrum.benchmarks.failover.Wish.Kind;

/** What clients wanted and what they were told. Times are {@link System#nanoTime()}. */
final class Outcomes {

    /** @param body of the answer */
    record Acknowledged(Wish wish, long begun, long at, JsonNode body) {}

    /** @param id in the logs of all services */
    record Failed(Wish wish, String id, long begun, long at, String why) {}

    private final Queue<Wish> wanted = new ConcurrentLinkedQueue<>();
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Failed> failed = new ConcurrentLinkedQueue<>();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();

    void wanted(Wish wish) {
        wanted.add(wish);
    }

    void acknowledged(Wish wish, long begun, JsonNode body) {
        acknowledged.add(new Acknowledged(wish, begun, System.nanoTime(), body));
    }

    /** An attempt that is repeated. */
    void failed(Wish wish, String id, long begun, String why) {
        failed.add(new Failed(wish, id, begun, System.nanoTime(), why));
    }

    /** An answer that nothing here should lead to. */
    void refused(Wish wish, String answer) {
        refused.add(wish.method() + " " + wish.path() + ": " + answer);
    }

    Stream<Wish> wanted(Kind kind) {
        return wanted.stream().filter(wish -> wish.kind() == kind);
    }

    Stream<Acknowledged> acknowledged(Kind kind) {
        return acknowledged.stream().filter(one -> one.wish().kind() == kind);
    }

    List<String> refused() {
        return List.copyOf(refused);
    }

    long attempts() {
        return acknowledged.size() + failed.size() + refused.size();
    }

    boolean isAcknowledgedSince(Kind kind, long moment) {
        return acknowledged(kind).anyMatch(one -> one.begun() > moment);
    }

    Stream<Failed> failed() {
        return failed.stream();
    }

    /** How often what went wrong after this moment. */
    Map<String, Long> failuresSince(long moment) {
        return failed.stream()
                .filter(one -> one.at() > moment)
                .collect(Collectors.groupingBy(Failed::why, TreeMap::new, Collectors.counting()));
    }

    /** The longest answer that was waited for, in nanoseconds. */
    long slowest() {
        return acknowledged.stream()
                .mapToLong(one -> one.at() - one.begun())
                .max()
                .orElse(0);
    }

    /** The longest time without an acknowledgement that ended after this moment, in nanoseconds. */
    long gapAround(Kind kind, long moment) {
        List<Long> times = acknowledged(kind)
                .map(Acknowledged::at)
                .sorted(Comparator.naturalOrder())
                .toList();
        long longest = 0;
        for (int i = 1; i < times.size(); i++) {
            if (times.get(i) > moment) {
                longest = Math.max(longest, times.get(i) - times.get(i - 1));
            }
        }
        return longest;
    }
}
